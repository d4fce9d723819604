import { Controller, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Visits } from './visits.js';

/** From a complaint that was merged to the one that goes on for it. */
@Controller('complaints/:ref/onward')
export class OnwardController {
  constructor(private readonly visits: Visits) {}

  /** A post, so that it works without script and no address holds the private link of the other one. */
  @Post()
  async go(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const next = await this.visits.next(await this.visits.complaint(request, ref));
    if (!next) throw new NotFoundException('No complaint of this customer goes on for this one.');
    await this.visits.beginHere(reply, next);
    void reply.redirect(`/complaints/${next.ref}`, 303);
  }
}
