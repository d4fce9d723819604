import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { PeopleModule } from './people.module.js';
import type { StaffMember } from './staff.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffStore } from './staff.store.js';

const now = Date.parse('2026-03-02T09:00:00Z');
const tomorrow = now + 24 * 3_600_000;

describe('The staff directory', () => {
  let module: TestingModule;
  let directory: StaffDirectory;

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
    }).compile();
    await module.init();
    await buildIndexes(module.get<Connection>(getConnectionToken()));
    directory = module.get(StaffDirectory);
  });
  afterAll(async () => {
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
  });
  afterEach(async () => {
    const database = module.get<Connection>(getConnectionToken()).db!;
    for (const name of ['staff', 'teams']) await database.collection(name).deleteMany({});
  });

  async function hire(id: string, roles: readonly Role[], more: Partial<StaffMember> = {}): Promise<void> {
    const hired = { id, email: `${id}@example.org`, name: id, roles, passwordHash: 'none', ...more };
    expect(await module.get(StaffStore).add(hired)).toBe(true);
  }

  /** Ana works under Li, Li under Mei, Mei under Dao; Root administers. */
  async function usualTeam(more: Readonly<Record<string, Partial<StaffMember>>> = {}): Promise<void> {
    await hire('ana', ['agent'], more['ana']);
    await hire('li', ['lead'], more['li']);
    await hire('mei', ['manager'], more['mei']);
    await hire('dao', ['director'], more['dao']);
    await hire('root', ['administrator'], more['root']);
    await directory.addTeam({
      id: 'team-1',
      name: { en: 'Team one', 'zh-CN': '一组' },
      leadId: 'li',
      managerId: 'mei',
      directorId: 'dao',
      members: ['ana', 'li'],
    });
  }

  async function told(relation: Recipient, more: { notTo?: string[]; departments?: string[] } = {}): Promise<string[]> {
    const found = await directory.recipients(relation, { ownerId: 'ana', teamId: 'team-1', ...more }, now);
    return found.map(({ id }) => id);
  }

  it('finds everybody by what they are to the complaint', async () => {
    await usualTeam();
    await hire('zhou', ['departmentMember'], { departments: ['logistics'] });
    await directory.addTeam({
      id: 'logistics',
      name: { en: 'Logistics', 'zh-CN': '物流部' },
      leadId: 'zhou',
      members: ['zhou'],
    });
    expect(await told('owner')).toEqual(['ana']);
    expect(await told('lead')).toEqual(['li']);
    expect(await told('manager')).toEqual(['mei']);
    expect(await told('director')).toEqual(['dao']);
    expect(await told('group:team-1')).toEqual(['ana', 'li']);
    expect(await told('departmentHead', { departments: ['logistics'] })).toEqual(['zhou']);
    const members = await directory.departmentMembers('logistics', { teamId: 'team-1' }, now);
    expect(members.map(({ id }) => id)).toEqual(['zhou']);
  });

  it('tells the lead of a complaint in a queue that nobody has taken', async () => {
    await usualTeam();
    const found = await directory.recipients('owner', { teamId: 'team-1' }, now);
    expect(found.map(({ id }) => id)).toEqual(['li']);
  });

  it('tells the deputy of whoever is away, and the deputy’s deputy', async () => {
    await usualTeam({
      li: { absentUntil: tomorrow, deputyId: 'bo' },
      ana: { absentUntil: now - 1, deputyId: 'bo' },
    });
    await hire('bo', ['agent'], { absentUntil: tomorrow, deputyId: 'cai' });
    await hire('cai', ['agent']);
    expect(await told('lead')).toEqual(['cai']);
    expect(await told('owner')).toEqual(['ana']);
  });

  it('goes one rung up when the two who stand in for each other are both away', async () => {
    await usualTeam({
      ana: { absentUntil: tomorrow, deputyId: 'li' },
      li: { absentUntil: tomorrow, deputyId: 'ana' },
    });
    expect(await told('owner')).toEqual(['mei']);
  });

  it.each(['owner', 'lead', 'manager', 'director', 'departmentHead', 'group:nobody-founded-it'] as const)(
    'never leaves an alert to the %s without a reader',
    async (relation) => {
      await hire('root', ['administrator'], { absentUntil: tomorrow });
      const found = await directory.recipients(relation, { teamId: 'no-such-team', ownerId: 'left' }, now);
      expect(found.map(({ id }) => id)).toEqual(['root']);
    },
  );

  it('passes over whom the complaint is about', async () => {
    await usualTeam();
    expect(await told('lead', { notTo: ['li'] })).toEqual(['mei']);
  });

  it('tells a person once who is meant twice', async () => {
    await usualTeam({ ana: { absentUntil: tomorrow, deputyId: 'li' } });
    expect(await told('group:team-1')).toEqual(['li']);
  });

  it('knows when somebody goes away and comes back', async () => {
    await usualTeam();
    await directory.setAbsence('mei', { until: tomorrow, deputyId: 'dao' });
    expect(await told('manager')).toEqual(['dao']);
    await directory.setAbsence('mei', { until: now });
    expect(await told('manager')).toEqual(['mei']);
  });
});
