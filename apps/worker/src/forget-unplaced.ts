import { Injectable } from '@nestjs/common';
import { ForgetUnplacedMails } from '#intake/forget-unplaced-mails.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 3_600_000;

/** Sees that mails of nobody's are forgotten once they were kept long enough. Two workers at once do no harm. */
@Injectable()
export class ForgetUnplaced extends Rounds {
  constructor(private readonly mails: ForgetUnplacedMails) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    const forgotten = await this.mails.round();
    if (forgotten > 0) this.logger.log(`forgot ${forgotten} mails that belonged to nobody`);
  }
}
