import { setTimeout as wait } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Mailboxes } from '#intake/mailboxes.js';
import { SweepIntake } from '#intake/sweep-intake.js';
import { StaffDirectory } from '#people/staff-directory.js';

/** Milliseconds between two rounds. */
const interval = 3000;

/** Looks again and again for mail that nobody has taken up, in every worker, whether Redis is there or not. */
@Injectable()
export class IntakeRounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IntakeRounds.name);
  private readonly leaving = new AbortController();
  private rounds?: Promise<void>;

  constructor(
    private readonly sweep: SweepIntake,
    private readonly mailboxes: Mailboxes,
    private readonly directory: StaffDirectory,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A team that a mailbox names is there from the first mail on; people are put into it when somebody does.
    for (const id of this.mailboxes.teams) await this.directory.addTeam({ id, name: nameOf(id), members: [] });
    this.rounds = this.goRound();
  }

  async onApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      try {
        const taken = await this.sweep.round();
        if (taken > 0) this.logger.log(`took up ${taken} mails for which nobody had rung`);
      } catch (error) {
        // The next round tries again.
        this.logger.error(error);
      }
      await wait(interval, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }
}

function nameOf(id: string): { en: string; 'zh-CN': string } {
  return id === 'complaints' ? { en: 'Complaints team', 'zh-CN': '投诉处理团队' } : { en: id, 'zh-CN': id };
}
