import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import type { AccountState } from '#people/account.js';
import { Account } from '#people/account.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Session } from '#people/session.store.js';
import { tokenHashOf } from '#people/sessions.js';
import type { StaffMember } from '#people/staff.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { fromOf, SessionCookie, tokenOf } from '../session-cookie.js';
import { CodeDto } from '../sign-in.dto.js';
import { ChangePasswordDto, PasswordDto } from './account.dto.js';

export interface AccountView extends AccountState, Pick<StaffMember, 'id' | 'email' | 'name' | 'roles' | 'locale'> {
  readonly teamIds: readonly string[];
}

/** A session as its person sees it; its id opens nothing. */
export interface SessionView extends Pick<Session, 'createdAt' | 'lastSeenAt' | 'address' | 'browser'> {
  readonly id: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** What everybody does about their own sign-in. */
@Controller('api/account')
@Needs('account.own')
export class AccountController {
  constructor(
    private readonly account: Account,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async show(@Acting() { id, email, name, roles, locale, teamIds }: ActingMember): Promise<AccountView> {
    return { ...(await this.account.state(id)), id, email, name, roles, teamIds, ...(locale && { locale }) };
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Body() { password, newPassword }: ChangePasswordDto,
    @Acting() { id }: ActingMember,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const from = fromOf(request);
    this.cookie.give(reply, await this.account.changePassword(tokenOf(request), id, password, newPassword, from));
  }

  /** The secret goes out this once, as a picture and to be typed in. */
  @Post('second-factor')
  @HttpCode(200)
  async offerSecondFactor(
    @Body() { password }: PasswordDto,
    @Acting() { id }: ActingMember,
  ): Promise<{ secret: string; address: string; picture: string }> {
    const offered = await this.account.offerSecondFactor(id, password);
    const drawing = await QRCode.toString(offered.address, { type: 'svg', margin: 2 });
    return { ...offered, picture: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}` };
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirmSecondFactor(
    @Body() { code }: CodeDto,
    @Acting() { id }: ActingMember,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ recoveryCodes: string[] }> {
    const confirmed = await this.account.confirmSecondFactor(tokenOf(request), id, code, fromOf(request));
    this.cookie.give(reply, confirmed.token);
    return { recoveryCodes: confirmed.recoveryCodes };
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  async removeSecondFactor(@Body() { password }: PasswordDto, @Acting() { id }: ActingMember): Promise<void> {
    await this.account.removeSecondFactor(id, password);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  async renewRecoveryCodes(
    @Body() { password }: PasswordDto,
    @Acting() { id }: ActingMember,
  ): Promise<{ recoveryCodes: string[] }> {
    return { recoveryCodes: await this.account.renewRecoveryCodes(id, password) };
  }

  @Get('sessions')
  async sessions(@Acting() { id }: ActingMember, @Req() request: FastifyRequest): Promise<{ items: SessionView[] }> {
    const present = tokenHashOf(tokenOf(request));
    const all = await this.account.sessionsOf(id);
    return {
      items: all.map(({ tokenHash, createdAt, lastSeenAt, address, browser }) => ({
        id: tokenHash,
        createdAt,
        lastSeenAt,
        ...(address !== undefined && { address }),
        ...(browser !== undefined && { browser }),
        isThis: tokenHash === present,
      })),
    };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  async endSession(@Param('id') sessionId: string, @Acting() { id }: ActingMember): Promise<void> {
    await this.account.endSession(id, sessionId);
  }
}
