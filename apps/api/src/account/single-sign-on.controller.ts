import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnknownIdentity } from '#people/people.errors.js';
import type { Departure } from '#people/single-sign-on.js';
import { SingleSignOn } from '#people/single-sign-on.js';
import { DomainError } from '#platform/domain-error.js';
import { Configuration } from '#platform/configuration.js';
import { consoleAddress } from '#platform/console-address.js';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import { fromOf, SessionCookie } from '../session-cookie.js';

const departureCookie = 'redress-departure';
const path = '/api/session/single-sign-on';

/** Seconds in which somebody has to come back. */
const patience = 600;

/** Signing in at the organisation's own provider. */
@Controller(path)
@OpenToAnyone()
export class SingleSignOnController {
  constructor(
    private readonly singleSignOn: SingleSignOn,
    private readonly cookie: SessionCookie,
    private readonly configuration: Configuration,
  ) {}

  /** What the sign-in page may offer. */
  @Get('provider')
  provider(): { name?: string } {
    const { name } = this.singleSignOn;
    return { ...(name !== undefined && { name }) };
  }

  @Get()
  async leave(@Res() reply: FastifyReply): Promise<void> {
    await this.orBackToSignIn(reply, async () => {
      const { address, departure } = await this.singleSignOn.begin(this.returnAddress());
      void reply.setCookie(departureCookie, writtenDeparture(departure), {
        path,
        httpOnly: true,
        sameSite: 'lax',
        secure: this.configuration.NODE_ENV === 'production',
        maxAge: patience,
      });
      void reply.redirect(address, HttpStatus.FOUND);
    });
  }

  @Get('return')
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.clearCookie(departureCookie, { path });
    await this.orBackToSignIn(reply, async () => {
      const came = new URL(this.returnAddress());
      came.search = request.url.split('?')[1] ?? '';
      const departure = readDeparture(request.cookies[departureCookie]);
      const { token } = await this.singleSignOn.finish(came, departure, fromOf(request));
      this.cookie.give(reply, token);
      void reply.redirect('/', HttpStatus.FOUND);
    });
  }

  private returnAddress(): string {
    return `${consoleAddress(this.configuration)}${path}/return`;
  }

  /** People look at this, so they are led back to where they can try again. */
  private async orBackToSignIn(reply: FastifyReply, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const why = error instanceof UnknownIdentity ? 'unknown' : 'failed';
      void reply.redirect(`/sign-in?single-sign-on=${why}`, HttpStatus.FOUND);
    }
  }
}

function writtenDeparture({ state, nonce, verifier }: Departure): string {
  return [state, nonce, verifier].join('.');
}

/** Whatever is not what we wrote fits no answer of the provider. */
function readDeparture(written = ''): Departure {
  const [state = 'none', nonce = 'none', verifier = 'none'] = written.split('.');
  return { state, nonce, verifier };
}
