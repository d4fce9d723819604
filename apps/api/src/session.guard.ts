import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { mayDo } from '#people/permissions.js';
import { MachineKeys } from '#people/machine-keys.js';
import { Sessions } from '#people/sessions.js';
import { openToAnyone } from '#platform/open-to-anyone.js';
import { neededAction } from './access/needs.js';
import type { SignedInRequest } from './acting.js';
import { tokenOf } from './session-cookie.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route passes here: it is closed but for those who may do what it needs, unless it says that it is open to anyone. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly keys: MachineKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const targets = [context.getHandler(), context.getClass()];
    refuseForeignPages(request);
    if (this.reflector.getAllAndOverride<boolean>(openToAnyone, targets)) return true;
    const key = keyOf(request);
    const member = key === undefined ? await whoIsSignedIn(request, this.sessions) : await this.whoseKey(key);
    ensureMayDo(member, this.reflector.getAllAndOverride<Action | undefined>(neededAction, targets));
    request.acting = member;
    return true;
  }

  private async whoseKey(key: string): Promise<ActingMember> {
    const member = await this.keys.memberOf(key);
    if (!member) throw new UnauthorizedException('This key opens nothing, or not any more.');
    return member;
  }
}

/** The key that a machine comes with; a request that says one is not asked for its cookie. */
function keyOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  return authorization === undefined ? undefined : (/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');
}

/** Whose session the request comes with. */
export async function whoIsSignedIn(request: FastifyRequest, sessions: Sessions): Promise<ActingMember> {
  const token = tokenOf(request);
  const member = token === '' ? undefined : await sessions.memberAtWork(token);
  if (!member) throw new UnauthorizedException('Please sign in.');
  return member;
}

/** @throws ForbiddenException for whoever may not, and for everybody when nobody has said who may. */
export function ensureMayDo(member: ActingMember, action: Action | undefined): void {
  if (action === undefined || !mayDo(member, action))
    throw new ForbiddenException(`Your role does not allow this (${action ?? 'no rule'}).`);
}

/**
 * A browser tells which page a request comes from; another site's page may not change anything in our name (ASVS 3.5.1). An
 * older browser tells the origin alone. Whoever tells neither is no browser, and has no cookie that it did not bring itself.
 */
function refuseForeignPages(request: SignedInRequest): void {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  const isForeign = site === undefined ? isForeignOrigin(origin, host) : site !== 'same-origin' && site !== 'none';
  if (isForeign && !safeMethods.has(request.method))
    throw new ForbiddenException('This request came from another site.');
}

function isForeignOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
