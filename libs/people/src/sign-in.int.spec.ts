import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { FirstAdministrator } from './first-administrator.js';
import { PeopleModule } from './people.module.js';
import { sessionLifetime, SignIn } from './sign-in.js';

describe('Signing in', () => {
  let module: TestingModule;
  let signIn: SignIn;
  const time = new TurnableTimeSource(Date.parse('2026-03-02T09:00:00Z'));

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, PeopleModule],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await module.init();
    await buildIndexes(module.get<Connection>(getConnectionToken()));
    signIn = module.get(SignIn);
  });
  afterAll(async () => {
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
  });

  let login: { email: string; password: string };

  it('makes one first administrator, with a random password, however many processes start at once', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => module.get(FirstAdministrator).make()));
    const logins = made.filter((one) => one !== undefined);
    expect(logins).toHaveLength(1);
    login = logins[0]!;
    expect(login.password.length).toBeGreaterThanOrEqual(16);
    expect(await module.get(FirstAdministrator).make()).toBeUndefined();
  });

  it('stores neither the password nor the token', async () => {
    const { token } = await signIn.signIn(login.email, login.password);
    const database = module.get<Connection>(getConnectionToken()).db!;
    const everything = JSON.stringify([
      await database.collection('staff').find().toArray(),
      await database.collection('sessions').find().toArray(),
    ]);
    expect(everything).not.toContain(login.password);
    expect(everything).not.toContain(token);
    expect(everything).toContain('$argon2id$');
  });

  it('says the same of an unknown address as of a wrong password', async () => {
    const refusals = await Promise.allSettled([
      signIn.signIn('nobody@example.org', login.password),
      signIn.signIn(login.email, 'wrong'),
    ]);
    expect(refusals.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'let in'))).toEqual([
      'The e-mail address or the password is not right.',
      'The e-mail address or the password is not right.',
    ]);
  });

  it('ends with its time, and at once when the person leaves', async () => {
    const { token } = await signIn.signIn(login.email.toUpperCase(), login.password);
    expect(await signIn.memberOf(token)).toMatchObject({ email: login.email, roles: ['administrator'] });
    const { token: left } = await signIn.signIn(login.email, login.password);
    await signIn.signOut(left);
    expect(await signIn.memberOf(left)).toBeUndefined();
    time.turn(sessionLifetime + 1);
    expect(await signIn.memberOf(token)).toBeUndefined();
    expect(await signIn.memberOf('')).toBeUndefined();
  });
});
