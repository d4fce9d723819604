import { Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import type { MailboxState } from '#intake/mailbox-states.js';
import { MailboxStates } from '#intake/mailbox-states.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';

/** The addresses that customers write to, and whether their mail arrives. They are set in a file, with their passwords elsewhere. */
@Controller('api/mailboxes')
@Needs('operations.look')
export class MailboxesController {
  constructor(
    private readonly states: MailboxStates,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async list(): Promise<{ items: MailboxState[] }> {
    return { items: await this.states.all() };
  }

  /** What comes of it is seen a few seconds later. */
  @Post(':id/try')
  @Needs('operations.act')
  @HttpCode(202)
  async tryNow(@Param('id') id: string): Promise<{ askedAt: number }> {
    const askedAt = this.time.now();
    if (!(await this.states.ask(id, askedAt))) throw new NotFoundException('No mail is fetched for this address.');
    return { askedAt };
  }
}
