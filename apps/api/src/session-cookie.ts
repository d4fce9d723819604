import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { From } from '#people/sessions.js';
import { sessionLifetime } from '#people/sessions.js';
import { Configuration } from '#platform/configuration.js';

export const sessionCookie = 'redress-session';

/** Its name over https. A browser takes a cookie of such a name from this very host alone, so that no neighbour can put one there. */
export const hostCookie = `__Host-${sessionCookie}`;

/** The token in this request's cookie; nothing opens with the empty one. */
export function tokenOf(request: FastifyRequest): string {
  return request.cookies[nameFor(request)] ?? '';
}

/** A proxy that is trusted (`TRUSTED_PROXIES`) says that it was asked over https. */
function nameFor({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? hostCookie : sessionCookie;
}

/** Where a request comes from, for its person to know the session again. */
export function fromOf(request: FastifyRequest): From {
  const browser = request.headers['user-agent'];
  return { address: request.ip, ...(browser !== undefined && { browser }) };
}

/** Gives the browser its token, and takes it back. Scripts cannot read it, and no other site can have it sent along. */
@Injectable()
export class SessionCookie {
  constructor(private readonly configuration: Configuration) {}

  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(nameFor(reply.request), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: reply.request.protocol === 'https' || this.configuration.NODE_ENV === 'production',
      maxAge: sessionLifetime / 1000,
    });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(nameFor(reply.request), { path: '/', secure: reply.request.protocol === 'https' });
  }
}
