import type { Model } from 'mongoose';
import type { ReferenceNumberDocument } from './complaint.schema.js';

interface Asking {
  readonly give: (number: number) => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * The numbers of each year's references. Those who ask while a question is under way are answered together by the next
 * one, in their order: many complaints at once cost few writes, and no number is left out for it.
 */
export class ReferenceNumbers {
  private readonly asking = new Map<number, Asking[]>();

  constructor(private readonly numbers: Model<ReferenceNumberDocument>) {}

  /** The next number of this year: 1, 2, 3 …; never the same twice. @throws what the database's driver throws */
  next(year: number): Promise<number> {
    return new Promise((give, refuse) => {
      const mine = { give, refuse };
      const others = this.asking.get(year);
      if (others) {
        others.push(mine);
        return;
      }
      this.asking.set(year, [mine]);
      void this.answer(year);
    });
  }

  private async answer(year: number): Promise<void> {
    for (let turn = this.nextTurn(year); turn.length > 0; turn = this.nextTurn(year)) {
      try {
        const last = await this.raise(year, turn.length);
        for (const [index, { give }] of turn.entries()) give(last - turn.length + 1 + index);
      } catch (error) {
        for (const { refuse } of turn) refuse(error);
      }
    }
  }

  private nextTurn(year: number): Asking[] {
    const turn = this.asking.get(year)?.splice(0) ?? [];
    if (turn.length === 0) this.asking.delete(year);
    return turn;
  }

  private async raise(year: number, by: number): Promise<number> {
    const { last } = await this.numbers
      .findOneAndUpdate({ _id: year }, { $inc: { last: by } }, { upsert: true, returnDocument: 'after' })
      .orFail()
      .lean();
    return last;
  }
}
