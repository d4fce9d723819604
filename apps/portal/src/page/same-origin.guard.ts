import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ForbiddenException, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Nothing changes at the word of another site. A browser says with every post where it comes from, in a header that no
 * page can forge; who is no browser has no visitor's cookie to misuse.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD') return true;
    const site = headers['sec-fetch-site'];
    const same =
      site === undefined
        ? headers.origin === undefined || hostOf(headers.origin) === headers.host
        : site === 'same-origin' || site === 'none';
    if (!same) throw new ForbiddenException('This was sent from another site.');
    return true;
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
