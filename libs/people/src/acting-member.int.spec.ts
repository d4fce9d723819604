import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import type { ActingMember } from './acting-member.js';
import { PeopleModule } from './people.module.js';
import { Sessions, tokenHashOf } from './sessions.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffStore } from './staff.store.js';
import { TeamStore } from './team.store.js';

const now = Date.parse('2026-03-02T09:00:00Z');
const day = 24 * 3_600_000;
const name = { en: 'Installation', 'zh-CN': '安装' };

describe('Whoever acts, asked for by two processes', () => {
  const time = new TurnableTimeSource(now);
  const stores = { database: testDatabase(), redis: testRedis() };
  let office: TestingModule;
  let branch: TestingModule;
  let token: string;

  beforeAll(async () => {
    [office, branch] = await Promise.all([start(), start()]);
    await buildIndexes(office.get<Connection>(getConnectionToken()));
  });
  afterAll(async () => {
    await office.get<Connection>(getConnectionToken()).dropDatabase();
    await Promise.all([office.close(), branch.close()]);
  });

  beforeEach(async () => {
    const database = office.get<Connection>(getConnectionToken()).db!;
    for (const collection of ['staff', 'teams']) await database.collection(collection).deleteMany({});
    await hire('ana', 'agent');
    await hire('li', 'lead');
    await office.get(StaffDirectory).addTeam({ id: 'installation', name, leadId: 'li', members: ['li'] });
    token = await office.get(Sessions).open('ana', 'open');
    expect(await member()).toMatchObject({ roles: ['agent'], teamIds: [] });
  });

  async function start(): Promise<TestingModule> {
    const configuration = readConfiguration({
      MONGODB_URI: stores.database,
      REDIS_URL: stores.redis,
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    const module = Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, PeopleModule],
    });
    return (await module.overrideProvider(TimeSource).useValue(time).compile()).init();
  }

  async function hire(id: string, role: Role): Promise<void> {
    const hired = { id, email: `${id}@example.org`, name: id, roles: [role], passwordHash: 'none' };
    expect(await office.get(StaffStore).add(hired)).toBe(true);
  }

  /** As the branch knows her. */
  function member(): Promise<ActingMember | undefined> {
    return branch.get(Sessions).memberOf(token);
  }

  it('has another role in both at once', async () => {
    await office.get(StaffStore).change('ana', { roles: ['lead'] });
    expect(await member()).toMatchObject({ roles: ['lead'] });
  });

  it('may do nothing in either from when they left', async () => {
    await office.get(StaffStore).change('ana', { leftAt: time.now() });
    expect(await member()).toBeUndefined();
  });

  it('may do nothing in either from when they signed out', async () => {
    await office.get(Sessions).end(tokenHashOf(token));
    expect(await member()).toBeUndefined();
  });

  it('has the team that they join, and loses the one that they are taken out of', async () => {
    await office.get(TeamStore).join('installation', 'ana');
    expect(await member()).toMatchObject({ teamIds: ['installation'] });
    await office.get(TeamStore).replace({ id: 'installation', name, members: ['li'] });
    expect(await member()).toMatchObject({ teamIds: [] });
  });

  it('has the teams of whoever they stand in for from when it is said until that one is back', async () => {
    await office.get(StaffStore).setAbsence('li', { until: time.now() + day, deputyId: 'ana' });
    expect(await member()).toMatchObject({ teamIds: ['installation'] });
    await office.get(StaffStore).setAbsence('li', { until: time.now() + 5000, deputyId: 'ana' });
    expect(await member()).toMatchObject({ teamIds: ['installation'] });
    time.turn(5000);
    expect(await member()).toMatchObject({ teamIds: [] });
  });

  it('is read again after a short time, though whoever changed something died before it was counted', async () => {
    await office
      .get<Connection>(getConnectionToken())
      .db!.collection('staff')
      .updateOne({ email: 'ana@example.org' }, { $set: { roles: ['lead'] } });
    time.turn(15_000);
    expect(await member()).toMatchObject({ roles: ['lead'] });
  });
});
