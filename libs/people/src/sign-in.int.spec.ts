import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { hashesDone, hashPassword } from './password.js';
import { SignInRefused, TooManyTries } from './people.errors.js';
import { FirstAdministrator } from './first-administrator.js';
import { PeopleModule } from './people.module.js';
import { idleLifetime, sessionLifetime, Sessions, tokenHashOf } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInTries, SignInTriesStore } from './sign-in-tries.js';
import { StaffStore } from './staff.store.js';

describe('Signing in', () => {
  let module: TestingModule;
  let signIn: SignIn;
  let sessions: Sessions;
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
    sessions = module.get(Sessions);
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

  it('ends with its time, used or not, and at once when the person leaves', async () => {
    const { token } = await signIn.signIn(login.email.toUpperCase(), login.password);
    expect(await sessions.memberOf(token)).toMatchObject({ email: login.email, roles: ['administrator'] });
    const { token: left } = await signIn.signIn(login.email, login.password);
    await sessions.end(tokenHashOf(left));
    expect(await sessions.memberOf(left)).toBeUndefined();
    const end = time.now() + sessionLifetime;
    while (time.now() + idleLifetime < end) {
      time.turn(idleLifetime - 1);
      expect(await sessions.memberAtWork(token)).toBeDefined();
    }
    time.turn(end - time.now());
    expect(await sessions.memberAtWork(token)).toBeUndefined();
    expect(await sessions.memberOf('')).toBeUndefined();
  });

  it('ends when nobody uses it, though somebody looks on', async () => {
    const { token } = await signIn.signIn(login.email, login.password);
    time.turn(idleLifetime - 1);
    expect(await sessions.memberOf(token)).toBeDefined();
    time.turn(1);
    expect(await sessions.memberOf(token)).toBeUndefined();
  });

  it('lets ten of two hundred guesses at once be tried at most, and the owner in again after a quarter of an hour', async () => {
    const guesses = await Promise.allSettled(
      Array.from({ length: 200 }, (_, number) => signIn.signIn(login.email, `guess ${number}`)),
    );
    const tried = guesses.filter((one) => one.status === 'rejected' && one.reason instanceof SignInRefused);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThanOrEqual(10);
    await expect(signIn.signIn(login.email, login.password)).rejects.toBeInstanceOf(TooManyTries);
    time.turn(15 * 60_000);
    expect(await signIn.signIn(login.email, login.password)).toMatchObject({ stage: expect.any(String) as string });
  });

  it('lets in whoever read the clock a moment before another from the same address', async () => {
    const triesAt = (instant: number): SignInTries =>
      new SignInTries(module.get(SignInTriesStore), new TurnableTimeSource(instant), module.get(SecretKey));
    await triesAt(time.now() + 5).begin('address', '192.0.2.7');
    await expect(triesAt(time.now()).begin('address', '192.0.2.7')).resolves.toBeUndefined();
  });

  it('slows down guesses at an account that there is not in the same way', async () => {
    const outcomes = async (email: string): Promise<string[]> => {
      const said: string[] = [];
      for (let guess = 0; guess < 8; guess += 1)
        said.push(await signIn.signIn(email, 'wrong').then(String, (error: Error) => error.message));
      return said;
    };
    const unknown = await outcomes('nobody-at-all@example.org');
    expect(unknown).toEqual(await outcomes(login.email));
    expect(unknown.at(-1)).toMatch(/Too many attempts/);
    time.turn(24 * 3_600_000);
    await signIn.signIn(login.email, login.password);
  });

  it('does the work of a password for an unknown address, for one who was invited and for one who left', async () => {
    const staff = module.get(StaffStore);
    const person = { name: 'x', roles: ['agent'] as const, locale: 'en' } as const;
    await staff.add({ ...person, id: 'invited', email: 'invited@example.org' });
    await staff.add({
      ...person,
      id: 'left',
      email: 'left@example.org',
      leftAt: 1,
      passwordHash: await hashPassword('x'),
    });
    for (const email of ['unknown@example.org', 'invited@example.org', 'left@example.org', login.email]) {
      const before = hashesDone();
      await expect(signIn.signIn(email, 'wrong')).rejects.toBeInstanceOf(SignInRefused);
      expect({ email, hashes: hashesDone() - before }).toEqual({ email, hashes: 1 });
    }
  });
});
