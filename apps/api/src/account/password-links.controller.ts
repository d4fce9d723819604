import { Body, Controller, HttpCode, Logger, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PasswordLinks } from '#people/password-links.js';
import { SignInTries } from '#people/sign-in-tries.js';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import { ChoosePasswordDto, ForgottenPasswordDto } from './account.dto.js';
import { SendPasswordLink } from './send-password-link.js';

/** How people choose a password who cannot sign in: they were invited, or have forgotten it. */
@Controller('api/password')
@OpenToAnyone()
export class PasswordLinksController {
  private readonly logger = new Logger(PasswordLinksController.name);

  constructor(
    private readonly links: PasswordLinks,
    private readonly sendLink: SendPasswordLink,
    private readonly tries: SignInTries,
  ) {}

  /** Says the same, as soon, whoever asks for whom: the mail goes out after the answer, if there is anybody to send it to. */
  @Post('forgotten')
  @HttpCode(204)
  async forgotten(@Body() { email }: ForgottenPasswordDto, @Req() request: FastifyRequest): Promise<void> {
    const account = email.trim().toLowerCase();
    await this.tries.begin('address', request.ip);
    await this.tries.begin('link', account);
    void this.sendIfKnown(account);
  }

  @Post()
  @HttpCode(204)
  async choose(@Body() { token, password }: ChoosePasswordDto, @Req() request: FastifyRequest): Promise<void> {
    await this.tries.begin('address', request.ip);
    await this.links.choosePassword(token, password);
  }

  private async sendIfKnown(email: string): Promise<void> {
    try {
      const person = await this.links.whoMayReset(email);
      if (person) await this.sendLink.send(person, 'reset');
    } catch (error) {
      // Nobody waits for it any more; who asked will ask again.
      this.logger.error(error);
    }
  }
}
