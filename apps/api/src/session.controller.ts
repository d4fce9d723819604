import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';
import type { SignedIn } from '#people/sign-in.js';
import { SignIn } from '#people/sign-in.js';
import { Sessions, tokenHashOf } from '#people/sessions.js';
import type { StaffMember } from '#people/staff.js';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import { Needs } from './access/needs.js';
import { Acting } from './acting.js';
import { fromOf, SessionCookie, tokenOf } from './session-cookie.js';
import { CodeDto, SignInDto } from './sign-in.dto.js';

/** What has to come before the session opens everything. */
export interface NextStep {
  readonly next: Exclude<SignedIn['stage'], 'open'>;
}

@Controller('api/session')
@Needs('account.own')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whatever session the browser came with ends: what somebody else may have put there opens nothing (ASVS 7.2.4). */
  @Post()
  @HttpCode(HttpStatus.NO_CONTENT)
  @OpenToAnyone()
  async open(
    @Body() { email, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NextStep | undefined> {
    const signedIn = await this.signIn.signIn(email, password, fromOf(request));
    await this.endPresent(request);
    return this.answer(signedIn, reply);
  }

  @Post('second-factor')
  @HttpCode(HttpStatus.NO_CONTENT)
  @OpenToAnyone()
  async prove(
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NextStep | undefined> {
    return this.answer(await this.signIn.proveSecondFactor(tokenOf(request), code, fromOf(request)), reply);
  }

  @Get()
  show(
    @Acting() { id, email, name, roles, onlyActions }: ActingMember,
  ): Pick<StaffMember, 'id' | 'email' | 'name' | 'roles'> & Partial<NextStep> {
    return { id, email, name, roles, ...(onlyActions && { next: 'enrolment' }) };
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endPresent(request);
    this.cookie.take(reply);
  }

  private async endPresent(request: FastifyRequest): Promise<void> {
    const token = tokenOf(request);
    if (token !== '') await this.sessions.end(tokenHashOf(token));
  }

  private answer({ token, stage }: SignedIn, reply: FastifyReply): NextStep | undefined {
    this.cookie.give(reply, token);
    if (stage === 'open') return undefined;
    void reply.status(HttpStatus.ACCEPTED);
    return { next: stage };
  }
}
