/**
 * Work for one party after the other, in the order in which it was asked for; work for different parties goes on at the
 * same time. One that fails holds up none of those behind it.
 */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  /** @throws what the work throws */
  async take<T>(party: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(party) ?? Promise.resolve();
    const mine = before.then(work);
    const over = mine.catch(() => undefined);
    this.last.set(party, over);
    try {
      return await mine;
    } finally {
      if (this.last.get(party) === over) this.last.delete(party);
    }
  }
}
