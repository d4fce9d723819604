import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { SignIn } from '#people/sign-in.js';
import type { StaffMember } from '#people/staff.js';
import { openToAnyone } from '#platform/open-to-anyone.js';
import type { SignedInRequest } from './acting.js';

export const sessionCookie = 'redress-session';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route is closed but for the signed in, unless it says that it is open to anyone. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    refuseForeignPages(request);
    if (this.reflector.getAllAndOverride<boolean>(openToAnyone, [context.getHandler(), context.getClass()]))
      return true;
    request.acting = await whoIsSignedIn(request, this.signIn);
    return true;
  }
}

/** Whose session the request comes with. */
export async function whoIsSignedIn(request: FastifyRequest, signIn: SignIn): Promise<StaffMember> {
  const token = request.cookies[sessionCookie];
  const member = token ? await signIn.memberOf(token) : undefined;
  if (!member) throw new UnauthorizedException('Please sign in.');
  return member;
}

/** A browser tells which page a request comes from; another site's page may not change anything in our name (ASVS 3.5.1). */
function refuseForeignPages(request: SignedInRequest): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign && !safeMethods.has(request.method)) throw new ForbiddenException('This request came from another site.');
}
