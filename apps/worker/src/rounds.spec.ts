import { EventEmitter, once } from 'node:events';
import { Logger } from '@nestjs/common';
import { Rounds } from './rounds.js';

class CountedRounds extends Rounds {
  readonly began = new EventEmitter();
  count = 0;

  constructor(private readonly does: (count: number) => Promise<void>) {
    super(0);
  }

  protected override async round(): Promise<void> {
    this.count += 1;
    this.began.emit(`round ${this.count}`);
    await this.does(this.count);
  }
}

describe('rounds', () => {
  beforeAll(() => void Logger.overrideLogger(false));

  it('go on after one that failed', async () => {
    const rounds = new CountedRounds((count) => (count === 1 ? Promise.reject(new Error('away')) : Promise.resolve()));
    const second = once(rounds.began, 'round 2');
    await rounds.onApplicationBootstrap();
    await second;
    await rounds.beforeApplicationShutdown();
    expect(rounds.count).toBeGreaterThanOrEqual(2);
  });

  it('end with the one that is under way, and begin no other', async () => {
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (finish = resolve));
    const rounds = new CountedRounds(() => done);
    const first = once(rounds.began, 'round 1');
    await rounds.onApplicationBootstrap();
    await first;
    let ended = false;
    const ending = rounds.beforeApplicationShutdown().then(() => (ended = true));
    await Promise.resolve();
    expect(ended).toBe(false);
    finish();
    await ending;
    expect(rounds.count).toBe(1);
  });
});
