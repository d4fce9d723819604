import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { keyNameOf } from '#privacy/key-name.js';
import type { PersonSeal } from '#privacy/person-seal.js';
import { PersonVault } from '#privacy/person-vault.js';
import { TimeSource } from '#platform/time-source.js';
import { ComplaintNotFound, ComplaintTooBusy } from './casework.errors.js';
import type { Advanced } from './complaint-record.js';
import type { StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';

/** How often a change is tried anew when another process was first. */
const attempts = 50;

/** The longest pause before it is tried anew, in milliseconds. */
const longestPause = 64;

/** Changes that are written together at most, so that one write stays small. */
const together = 64;

/**
 * What is to become of a complaint: the steps from what it is now, none when it stays. A refusal is thrown. The complaint
 * is as it is stored, with the customer's texts sealed; there is no seal any more when the customer was erased.
 */
export type Wish = (complaint: StoredComplaint, seal: PersonSeal | undefined) => readonly Advanced[];

/** A complaint as it was written, and the steps that one wish had in it. */
export interface Changed {
  readonly complaint: StoredComplaint;
  readonly steps: readonly Advanced[];
}

interface Waiting {
  readonly wish: Wish;
  readonly fulfil: (changed: Changed) => void;
  readonly refuse: (reason: unknown) => void;
}

/** What a wish came to: its steps, or why there are none. */
type Outcome = { readonly steps: readonly Advanced[] } | { readonly reason: unknown };

/**
 * Writes what becomes of complaints. Those who want the same complaint take turns in this process, and whoever waits
 * meanwhile goes into one write with the others: a thousand at once cost a few dozen writes, and nobody is sent away.
 * Other processes are met in the conditional write; one wins, the others read and step again.
 */
@Injectable()
export class ComplaintChanges {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(
    private readonly store: ComplaintStore,
    private readonly vault: PersonVault,
    private readonly time: TimeSource,
  ) {}

  /** What seals the texts of a customer's new complaint. @throws PersonErased */
  sealForNew(customerId: string, complaintId: string): Promise<PersonSeal> {
    return this.vault.sealOfNew(keyNameOf(customerId, complaintId));
  }

  /** @throws what the wish throws; ComplaintNotFound, ComplaintTooBusy */
  change(idOrRef: string, wish: Wish): Promise<Changed> {
    return new Promise((fulfil, refuse) => {
      const mine = { wish, fulfil, refuse };
      const others = this.waiting.get(idOrRef);
      if (others) {
        others.push(mine);
        return;
      }
      this.waiting.set(idOrRef, [mine]);
      void this.takeTurns(idOrRef);
    });
  }

  /** None of one that was purged, also in the moment before its key is destroyed. */
  private async sealOfStored({ id, customerId, purgedAt }: StoredComplaint): Promise<PersonSeal | undefined> {
    return purgedAt === undefined ? this.vault.findSealOf(keyNameOf(customerId, id)) : undefined;
  }

  private async takeTurns(idOrRef: string): Promise<void> {
    for (let turn = this.nextTurn(idOrRef); turn.length > 0; turn = this.nextTurn(idOrRef)) {
      try {
        await this.write(idOrRef, turn);
      } catch (error) {
        for (const { refuse } of turn) refuse(error);
      }
    }
  }

  private nextTurn(idOrRef: string): Waiting[] {
    const turn = this.waiting.get(idOrRef)?.splice(0, together) ?? [];
    if (turn.length === 0) this.waiting.delete(idOrRef);
    return turn;
  }

  private async write(idOrRef: string, turn: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const before = await this.store.findSealed(idOrRef);
      if (!before) throw new ComplaintNotFound(idOrRef);
      const seal = await this.sealOfStored(before);
      const outcomes = outcomesOf(before, turn, seal);
      const steps = outcomes.flatMap((outcome) => ('steps' in outcome ? outcome.steps : []));
      const at = this.time.now();
      // What was refused is judged anew when somebody else was first: it may be possible by then.
      if (steps.length === 0 || (await this.store.commit(before, steps, at))) {
        tell(turn, outcomes, await this.store.opened(after(before, steps, at)));
        return;
      }
      await pause(randomInt(1, Math.min(2 ** attempt, longestPause) + 1));
    }
    throw new ComplaintTooBusy(idOrRef);
  }
}

/** Each wish sees what those before it in the turn have made of the complaint. */
function outcomesOf(before: StoredComplaint, turn: readonly Waiting[], seal: PersonSeal | undefined): Outcome[] {
  let current = before;
  return turn.map(({ wish }): Outcome => {
    try {
      const steps = wish(current, seal);
      current = { ...current, ...steps.at(-1)?.complaint };
      return { steps };
    } catch (reason) {
      return { reason };
    }
  });
}

function tell(turn: readonly Waiting[], outcomes: readonly Outcome[], complaint: StoredComplaint): void {
  for (const [index, outcome] of outcomes.entries()) {
    if ('steps' in outcome) turn[index]?.fulfil({ complaint, steps: outcome.steps });
    else turn[index]?.refuse(outcome.reason);
  }
}

/** The complaint as the write left it; reading it again could fail after the change has happened. */
function after(before: StoredComplaint, steps: readonly Advanced[], at: number): StoredComplaint {
  const last = steps.at(-1);
  if (!last) return before;
  const pending = steps.flatMap(({ outbox }) => outbox.map((entry) => ({ ...entry, since: at, tries: 0 })));
  return { ...before, ...last.complaint, updatedAt: at, outbox: [...before.outbox, ...pending] };
}
