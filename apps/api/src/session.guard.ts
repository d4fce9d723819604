import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { mayDo } from '#people/permissions.js';
import { SignIn } from '#people/sign-in.js';
import { openToAnyone } from '#platform/open-to-anyone.js';
import { neededAction } from './access/needs.js';
import type { SignedInRequest } from './acting.js';

export const sessionCookie = 'redress-session';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route passes here: it is closed but for those who may do what it needs, unless it says that it is open to anyone. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const targets = [context.getHandler(), context.getClass()];
    refuseForeignPages(request);
    if (this.reflector.getAllAndOverride<boolean>(openToAnyone, targets)) return true;
    const member = await whoIsSignedIn(request, this.signIn);
    ensureMayDo(member, this.reflector.getAllAndOverride<Action | undefined>(neededAction, targets));
    request.acting = member;
    return true;
  }
}

/** Whose session the request comes with. */
export async function whoIsSignedIn(request: FastifyRequest, signIn: SignIn): Promise<ActingMember> {
  const token = request.cookies[sessionCookie];
  const member = token ? await signIn.memberOf(token) : undefined;
  if (!member) throw new UnauthorizedException('Please sign in.');
  return member;
}

/** @throws ForbiddenException for whoever may not, and for everybody when nobody has said who may. */
export function ensureMayDo(member: ActingMember, action: Action | undefined): void {
  if (action === undefined || !mayDo(member, action))
    throw new ForbiddenException(`Your role does not allow this (${action ?? 'no rule'}).`);
}

/** A browser tells which page a request comes from; another site's page may not change anything in our name (ASVS 3.5.1). */
function refuseForeignPages(request: SignedInRequest): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign && !safeMethods.has(request.method)) throw new ForbiddenException('This request came from another site.');
}
