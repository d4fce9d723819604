import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SpamGuard } from '../guard/spam-guard.js';
import { Languages } from '../page/language.js';
import { ComplaintPages } from '../tracking/complaint-pages.js';
import type { Done } from '../tracking/complaint.texts.js';
import { ResendLink } from '../tracking/resend-link.js';
import { Visits } from '../tracking/visits.js';
import { personTexts } from './person.texts.js';
import { needsAmong, toldNeeds } from './told-needs.js';
import { WhatIsHeld } from './what-is-held.js';

type Typed = Readonly<Record<string, unknown>>;

/** What customers tell us of themselves, and take back. Each post says the whole state, so that a second one changes nothing. */
@Controller('complaints/:ref')
export class PersonController {
  constructor(
    private readonly visits: Visits,
    private readonly pages: ComplaintPages,
    private readonly held: WhatIsHeld,
    private readonly resendLink: ResendLink,
    private readonly languages: Languages,
    private readonly guard: SpamGuard,
  ) {}

  @Post('needs')
  async tell(
    @Param('ref') ref: string,
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const complaint = await this.visits.complaint(request, ref);
    const typed = { needs: [], ...body };
    const told = toldNeeds(typed);
    if (!told) {
      const locale = this.languages.of(request, reply);
      const lacksNeeds = needsAmong(typed.needs).length === 0;
      const wrong = lacksNeeds
        ? { needs: personTexts.chooseNeeds[locale] }
        : { needsConsent: personTexts.tickConsent[locale] };
      return this.pages.complaint(request, reply, complaint, { typed, wrong, status: 422 });
    }
    await this.held.keep(request, complaint, told);
    return this.done(reply, ref, 'needsKept');
  }

  @Post('needs/withdraw')
  async takeBack(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await this.held.takeBack(request, await this.visits.complaint(request, ref));
    return this.done(reply, ref, 'needsGone');
  }

  /** Sends the link that proves to be the customer to the address on the complaint, once an hour at most. */
  @Post('prove')
  async prove(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    const { contact } = await this.visits.complaint(request, ref);
    await this.guard.pace(request, 'lost-links', 10, 600);
    if (contact?.email !== undefined) await this.resendLink.send(ref, contact.email);
    return this.done(reply, ref, 'linkSent');
  }

  private done(reply: FastifyReply, ref: string, done: Done): undefined {
    void reply.redirect(`/complaints/${ref}?done=${done}`, 303);
    return undefined;
  }
}
