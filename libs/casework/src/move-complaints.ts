import { Injectable } from '@nestjs/common';
import { Casework } from './casework.service.js';
import { ComplaintStore } from './complaint.store.js';
import type { DatedRules } from './dated-rules.js';
import type { Move, MoveReport, Order } from './move.js';
import { MoveCount } from './move.js';
import { datedRulesOf } from './published-rule.js';
import { PublishedRules } from './published-rules.js';

/** Ids that are fetched together. */
const batch = 500;

/** Moves every stored complaint that a move concerns to its other rules, one after another, while work goes on. */
@Injectable()
export class MoveComplaints {
  constructor(
    private readonly store: ComplaintStore,
    private readonly casework: Casework,
    private readonly rules: PublishedRules,
  ) {}

  /** What the house has published besides its files, for whoever makes a move outside the processes. */
  async publishedRules(): Promise<DatedRules> {
    return datedRulesOf(await this.rules.all());
  }

  /** What a move would do to the complaints as they are now. Nothing is written. */
  async dryRun(move: Move, order: Order): Promise<MoveReport> {
    const count = new MoveCount();
    for await (const complaint of this.everyComplaint())
      count.add(complaint, this.casework.tryMove(complaint, move, order));
    return count.report;
  }

  /**
   * Moves them. One that cannot be moved stays as it is and is named in the report; the others do not wait for it. When it
   * was interrupted the same order goes on where it stopped.
   */
  async moveAll(move: Move, order: Order): Promise<MoveReport> {
    const count = new MoveCount();
    for await (const complaint of this.everyComplaint())
      count.add(complaint, await this.casework.move(complaint.id, move, order));
    return count.report;
  }

  private async *everyComplaint() {
    for (let after = ''; ;) {
      const ids = await this.store.idsAfter(after, batch);
      const last = ids.at(-1);
      if (last === undefined) return;
      for (const id of ids) {
        const complaint = await this.store.find(id);
        if (complaint) yield complaint;
      }
      after = last;
    }
  }
}
