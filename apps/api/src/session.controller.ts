import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaffMember } from '#people/staff.js';
import { sessionLifetime, SignIn } from '#people/sign-in.js';
import { Configuration } from '#platform/configuration.js';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import { Needs } from './access/needs.js';
import { Acting } from './acting.js';
import { sessionCookie } from './session.guard.js';
import { SignInDto } from './sign-in.dto.js';

@Controller('api/session')
@Needs('account.own')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @HttpCode(204)
  @OpenToAnyone()
  async open(@Body() { email, password }: SignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { token } = await this.signIn.signIn(email, password);
    void reply.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.configuration.NODE_ENV === 'production',
      maxAge: sessionLifetime / 1000,
    });
  }

  @Get()
  show(@Acting() { email, name, roles }: StaffMember): Pick<StaffMember, 'email' | 'name' | 'roles'> {
    return { email, name, roles };
  }

  @Delete()
  @HttpCode(204)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(request.cookies[sessionCookie] ?? '');
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}
