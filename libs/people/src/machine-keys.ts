import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import type { ActingMember } from './acting-member.js';
import type { MachineKey } from './machine-key.store.js';
import { MachineKeyStore } from './machine-key.store.js';
import { KeyNotFound } from './people.errors.js';
import type { Action } from './permissions.js';
import { actions } from './permissions.js';
import { tokenHashOf } from './sessions.js';

/** How a key begins, so that one that lies about is known for what it is. */
const beginning = 'redress_';

const hour = 3_600_000;

/** A key that nobody has to renew is a key that nobody remembers. */
export const longestLife = 366 * 24 * hour;

/** What is people's own, or makes others able to do more, no machine does. */
const peoplesOwn: readonly Action[] = [
  'account.own',
  'alerts.own',
  'calls.own',
  'staff.manage',
  'keys.manage',
  'queues.look',
];
export const actionsForKeys = actions.filter((action) => !peoplesOwn.includes(action));

export type NewKey = Pick<MachineKey, 'name' | 'roles' | 'teamIds' | 'actions' | 'expiresAt'>;

/** Keys by which machines come in: for some acts, some teams, and some time. */
@Injectable()
export class MachineKeys {
  constructor(
    private readonly keys: MachineKeyStore,
    private readonly time: TimeSource,
  ) {}

  /** Makes one; the key itself is shown this once. */
  async make(wanted: NewKey, madeBy: string): Promise<MachineKey & { readonly key: string }> {
    const key = `${beginning}${randomBytes(32).toString('base64url')}`;
    const made = { ...wanted, id: randomUUID(), keyHash: tokenHashOf(key), madeBy, madeAt: this.time.now() };
    await this.keys.add(made);
    return { ...made, key };
  }

  /** Who acts with this key, if it opens anything. */
  async memberOf(key: string): Promise<ActingMember | undefined> {
    if (!key.startsWith(beginning)) return undefined;
    const found = await this.keys.find(tokenHashOf(key));
    const now = this.time.now();
    if (!found || found.expiresAt <= now) return undefined;
    const { id, name, roles, teamIds, actions: onlyActions, lastUsedAt = 0 } = found;
    if (now - lastUsedAt >= hour) await this.keys.noteUse(id, now);
    return { id: `key-${id}`, email: '', name, roles, teamIds, brandTeamIds: teamIds, onlyActions };
  }

  async all(): Promise<MachineKey[]> {
    return this.keys.all();
  }

  /** @throws KeyNotFound */
  async remove(id: string): Promise<void> {
    if (!(await this.keys.remove(id))) throw new KeyNotFound(id);
  }
}
