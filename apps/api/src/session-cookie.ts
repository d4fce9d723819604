import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { From } from '#people/sessions.js';
import { sessionLifetime } from '#people/sessions.js';
import { Configuration } from '#platform/configuration.js';

export const sessionCookie = 'redress-session';

/** The token in this request's cookie; nothing opens with the empty one. */
export function tokenOf(request: FastifyRequest): string {
  return request.cookies[sessionCookie] ?? '';
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
    void reply.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.configuration.NODE_ENV === 'production',
      maxAge: sessionLifetime / 1000,
    });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}
