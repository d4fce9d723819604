import { Injectable } from '@nestjs/common';
import { KeptFacts } from '#figures/kept-facts.js';
import { Rounds } from './rounds.js';
import { SendFigureMails } from './send-figure-mails.js';

/** Milliseconds between two rounds. */
const interval = 60_000;

/** Keeps what figures are counted from up with the complaints, so that whoever looks first in the morning waits for little, and sends figures to whoever wants them by mail. */
@Injectable()
export class FigureRounds extends Rounds {
  constructor(
    private readonly facts: KeptFacts,
    private readonly figureMails: SendFigureMails,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    await this.facts.keepUp();
    await this.figureMails.send();
  }
}
