import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Action } from './permissions.js';

/** By which a machine comes in. The machine holds the key; the store holds only its hash. */
export interface MachineKey {
  readonly id: string;
  readonly keyHash: string;
  /** What it is for, as people call it. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Teams for which it acts. */
  readonly teamIds: readonly string[];
  /** What it may do, of what its roles may. */
  readonly actions: readonly Action[];
  readonly madeBy: string;
  /** Instants are epoch milliseconds. */
  readonly madeAt: number;
  readonly expiresAt: number;
  /** To the hour. */
  readonly lastUsedAt?: number;
}

export abstract class MachineKeyStore {
  abstract add(key: MachineKey): Promise<void>;
  abstract find(keyHash: string): Promise<MachineKey | undefined>;
  /** All of them, the latest first. */
  abstract all(): Promise<MachineKey[]>;
  abstract noteUse(id: string, at: number): Promise<void>;
  /** False when there is no such key. */
  abstract remove(id: string): Promise<boolean>;
}
