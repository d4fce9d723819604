import { setTimeout as passing } from 'node:timers/promises';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findReference } from '#casework/reference.js';
import { partsOfLink } from '#casework/tracking-links.js';
import { SpamGuard } from '../guard/spam-guard.js';
import { Languages } from '../page/language.js';
import { Pages } from '../page/pages.js';
import { ResendLink } from './resend-link.js';
import { trackTexts } from './track.texts.js';
import { Visits } from './visits.js';

type Typed = Readonly<Record<string, unknown>>;

/** Longer than looking for a complaint and writing a mail takes, so that the wait tells nothing. */
const alwaysTakes = 400;

/** The door to a complaint. */
@Controller('track')
export class TrackController {
  constructor(
    private readonly pages: Pages,
    private readonly languages: Languages,
    private readonly visits: Visits,
    private readonly resendLink: ResendLink,
    private readonly guard: SpamGuard,
  ) {}

  /** The page of the private link. What stands behind its `#` is sent on by the page's script, or pasted by hand. */
  @Get()
  door(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return this.show(request, reply, {}, wanted);
  }

  @Post()
  async open(
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    await this.guard.pace(request, 'links', 20);
    const code = textOf(body, 'code');
    // The whole link may have been pasted.
    const { token, proof } = partsOfLink(code.slice(code.lastIndexOf('#') + 1));
    const complaint = await this.visits.opened(token);
    if (!complaint) return this.show(request, reply, { code, isWrong: true, status: 404 });
    this.visits.begin(reply, complaint, token, proof);
    void reply.redirect(`/complaints/${complaint.ref}`, 303);
    return undefined;
  }

  /** The same answer after the same time, whether or not there is such a complaint. */
  @Post('lost')
  async lost(
    @Body() body: Typed | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.guard.pace(request, 'lost-links', 10, 600);
    const ref = textOf(body, 'ref');
    const email = textOf(body, 'email').toLowerCase();
    if (ref === '' || email === '')
      return this.show(request, reply, { ref, email, lacksRef: ref === '', lacksEmail: email === '', status: 422 });
    const known = findReference(ref.replaceAll(/\s/g, ''));
    await Promise.all([passing(alwaysTakes), known === undefined ? undefined : this.resendLink.send(known, email)]);
    return this.show(request, reply, { isSent: true });
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    { status = 200, ...content }: Readonly<Record<string, unknown>> & { readonly status?: number },
    wanted?: unknown,
  ): string {
    return this.pages.show(reply, {
      template: 'track',
      locale: this.languages.of(request, reply, wanted),
      title: content['isSent'] === true ? 'sentTitle' : 'title',
      texts: trackTexts,
      content,
      scripts: ['track.js'],
      path: '/track',
      status,
    });
  }
}

function textOf(body: Typed | undefined, field: string): string {
  const text = body?.[field];
  return typeof text === 'string' ? text.trim().slice(0, 500) : '';
}
