import mongoose from 'mongoose';
import { hashPassword } from '#people/password.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { RunningSystem } from './running-system.js';
import type { StaffSession } from './staff-client.js';
import { signIn } from './staff-client.js';

/** Everybody's in the house of a journey. */
export const password = 'a password for a test';

/** Who works in a house of journeys: two agents, their lead, their manager, their director. */
const people = { ana: 'agent', bo: 'agent', li: 'lead', mei: 'manager', dao: 'director' } as const satisfies Record<
  string,
  Role
>;

export type House = Record<keyof typeof people, StaffSession>;

/** Puts people into a running system, all in the one team that complaints come to, and signs them in. */
export async function staff(system: RunningSystem): Promise<House> {
  const passwordHash = await hashPassword(password);
  const members = Object.entries(people).map(([id, role]) => ({
    _id: id as never,
    email: addressOf(id),
    name: id,
    roles: [role],
    locale: 'en',
    passwordHash,
  }));
  const team = { leadId: 'li', managerId: 'mei', directorId: 'dao', members: Object.keys(people) };
  const name = { en: 'Complaints team', 'zh-CN': '投诉处理团队' };
  await inDatabase(system, async (database) => {
    await database.collection('staff').insertMany(members);
    await database
      .collection('teams')
      .updateOne({ _id: 'complaints' as never }, { $set: team, $setOnInsert: { name } }, { upsert: true });
  });
  const sessions = Object.keys(people).map(
    async (id) => [id, await signIn(system.addresses.api, { email: addressOf(id), password })] as const,
  );
  return Object.fromEntries(await Promise.all(sessions)) as House;
}

/** Somebody who answers the requests of these departments, and belongs to no team. */
export async function departmentMember(
  system: RunningSystem,
  id: string,
  departments: readonly string[],
): Promise<StaffSession> {
  const member = { email: addressOf(id), name: id, roles: ['departmentMember'], departments, locale: 'zh-CN' };
  const passwordHash = await hashPassword(password);
  await inDatabase(system, (database) =>
    database.collection('staff').insertOne({ _id: id as never, ...member, passwordHash }),
  );
  return signIn(system.addresses.api, { email: addressOf(id), password });
}

/** Where our people read their mail. */
export function addressOf(id: string): string {
  return `${id}@house.example`;
}

type Database = ReturnType<typeof mongoose.createConnection>;

/** Does to the stored complaints of a running system what whoever administers its database can do. */
export async function asAdministratorOfTheDatabase(
  system: RunningSystem,
  act: (complaints: ReturnType<Database['collection']>) => Promise<unknown>,
): Promise<void> {
  await inDatabase(system, (database) => act(database.collection('complaints')));
}

async function inDatabase(system: RunningSystem, act: (database: Database) => Promise<unknown>): Promise<void> {
  const socket = encodeURIComponent(`${system.dataFolder}/run/mongodb.sock`);
  const database = await mongoose.createConnection(`mongodb://${socket}/redress`).asPromise();
  try {
    await act(database);
  } finally {
    await database.close();
  }
}
