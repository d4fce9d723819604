import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#intake/mailboxes.js';
import { SweepIntake } from '#intake/sweep-intake.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 3000;

/** Looks for mail that nobody has taken up. */
@Injectable()
export class IntakeRounds extends Rounds {
  constructor(
    private readonly sweep: SweepIntake,
    private readonly mailboxes: Mailboxes,
    private readonly directory: StaffDirectory,
  ) {
    super(interval);
  }

  override async onApplicationBootstrap(): Promise<void> {
    // A team that a mailbox names is there from the first mail on; people are put into it when somebody does.
    for (const id of this.mailboxes.teams) await this.directory.addTeam({ id, name: nameOf(id), members: [] });
    await super.onApplicationBootstrap();
  }

  protected override async round(): Promise<void> {
    const taken = await this.sweep.round();
    if (taken > 0) this.logger.log(`took up ${taken} mails for which nobody had rung`);
  }
}

function nameOf(id: string): { en: string; 'zh-CN': string } {
  return id === 'complaints' ? { en: 'Complaints team', 'zh-CN': '投诉处理团队' } : { en: id, 'zh-CN': id };
}
