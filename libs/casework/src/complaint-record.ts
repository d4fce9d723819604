import type { Extension, Pause } from '#clocks/run.js';
import type { ClockName, Limit, Severity } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { ComplaintEvent, Recipient } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Pins } from './rulebook.js';

/** One running of one limit: `finalResponse.statutory`, or `promise.internal` for the promise that is its subject. */
export interface Clock {
  /** `acknowledgement.internal.1`, `promise.internal.1.p-7`: name, limit, round, subject. */
  readonly id: string;
  readonly name: ClockName;
  readonly limit: Limit;
  /** 1, and one more whenever it runs anew after it had ended. What an earlier round reached never changes. */
  readonly round: number;
  /** The promise, request, chase or corrective action that it belongs to. */
  readonly subject?: string;
  readonly severity: Severity;
  /** Instants are epoch milliseconds. */
  readonly startedAt: number;
  /** The due instant that its subject brought with it. */
  readonly givenDueAt?: number;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  /** For a duty that recurs: which time it is now, from 1. */
  readonly occurrence: number;
  readonly state: 'running' | 'held' | 'ended';
  readonly endedAt?: number;
  /** It had ended with a letter that then did not arrive, and went on from here; the time between counts too. */
  readonly reopenedAt?: number;
  /** It ended because the rules that the complaint was rebased to do not ask for it: it was neither met nor missed. */
  readonly lifted?: true;
  /** Unknown while a pause that counts has not ended. */
  readonly deadline?: number;
  /** Points of the ladder that are behind it, in the policy's words. */
  readonly reached: readonly string[];
}

/** An instant at which a clock reaches a point. It is data; whoever wakes us only makes it punctual. */
export interface Timer {
  /** Clock and point; the same timer always has the same id. */
  readonly id: string;
  readonly clockId: string;
  readonly point: string;
  readonly kind: 'warned' | 'breached' | 'stayedBreached';
  readonly share?: number;
  readonly dueAt: number;
  readonly alert: readonly Recipient[];
}

/** The complaint went on under another version of its workflow. Nothing happened to the complaint itself. */
export interface WorkflowMigrated {
  readonly type: 'workflow.migrated';
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  readonly from: Pins['workflow'];
  readonly to: Pins['workflow'];
  /** Where each state that has another name goes on, such as `handling.investigation.gathering`. */
  readonly states: Readonly<Record<string, string>>;
}

/** It went back to the version before. */
export interface WorkflowMigrationUndone {
  readonly type: 'workflow.migrationUndone';
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  /** Sequence of the migration. */
  readonly migration: number;
}

/** From here on other time limits count for it: another policy, or another version of it, or of its calendar. */
export interface RulebookRebased {
  readonly type: 'rulebook.rebased';
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  readonly reason: string;
  readonly from: Pick<Pins, 'policy' | 'calendar'>;
  readonly to: Pick<Pins, 'policy' | 'calendar'>;
}

/** The time limits of before count again. */
export interface RulebookRebaseUndone {
  readonly type: 'rulebook.rebaseUndone';
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  /** Sequence of the rebase. */
  readonly rebase: number;
}

/** Everything that a history can tell. */
export type RecordedEvent =
  ComplaintEvent | WorkflowMigrated | WorkflowMigrationUndone | RulebookRebased | RulebookRebaseUndone;

/** One event and what it did, chained to the entry before. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly event: RecordedEvent;
  /** Of the first entry: whose history this is, and under which rulebook it began. */
  readonly opens?: { readonly complaintId: string; readonly pins: Pins };
  /** When we learned of it; `event.at` is when it happened. */
  readonly recordedAt: number;
  /** The machine's state afterwards. */
  readonly state: unknown;
  /** SHA-256 of the entry before, hexadecimal; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 over everything above. */
  readonly hash: string;
}

/** An effect that is to be carried out, under a key that makes a repeat harmless. */
export interface OutboxEntry {
  readonly key: string;
  readonly effect: ComplaintEffect;
}

/** A complaint as the engine sees it. Plain JSON; what the store adds (references, search words) is not here. */
export interface ComplaintRecord {
  readonly id: string;
  /** The number of events that it has been through. */
  readonly version: number;
  readonly pins: Pins;
  /** The machine's snapshot as stored. */
  readonly snapshot: unknown;
  readonly clocks: readonly Clock[];
  /** The earliest first. */
  readonly timers: readonly Timer[];
  readonly history: readonly HistoryEntry[];
  /** Hash of the last entry. */
  readonly historyHead: string;
}

/** What one event made of a complaint. */
export interface Advanced {
  readonly complaint: ComplaintRecord;
  readonly entry: HistoryEntry;
  readonly outbox: readonly OutboxEntry[];
}
