import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import type { SignedInRequest } from '../acting.js';
import { Acting } from '../acting.js';
import { tokenOf } from '../session-cookie.js';
import { LiveConnections } from './live-connections.js';

/** Longer than any position that the feed gives. */
const longestPosition = 40;

/** What changes while people look (server-sent events). It carries ids only: what has become of them is asked for. */
@Controller('api/live')
@Needs('live.follow')
export class LiveController {
  constructor(private readonly connections: LiveConnections) {}

  @Get()
  listen(
    @Headers('last-event-id') left: string | undefined,
    @Acting() member: ActingMember,
    @Req() request: SignedInRequest,
    @Res() reply: FastifyReply,
  ): void {
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      // Kept for another request, it would keep a process from stopping.
      .header('connection', 'close')
      // Proxies that gather answers would make it anything but live.
      .header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') return void reply.send();
    void reply.send(this.connections.listen(member, tokenOf(request), left?.slice(0, longestPosition)));
  }
}
