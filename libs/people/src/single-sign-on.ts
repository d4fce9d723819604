import { Injectable, Logger } from '@nestjs/common';
import type { Configuration as Provider } from 'openid-client';
import { Configuration } from '#platform/configuration.js';
import { SingleSignOnFailed, UnknownIdentity } from './people.errors.js';
import type { From } from './sessions.js';
import type { SignedIn } from './sign-in.js';
import { SignIn } from './sign-in.js';
import { StaffStore } from './staff.store.js';

/** What the browser keeps between going to the provider and coming back, so that nobody can come back in its place. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The part of the library that is used; it is loaded by whoever has it configured. */
type Library = typeof import('openid-client');

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Signing in at the organisation's own provider (OpenID Connect, authorization code with PKCE). The provider says who it is
 * and asks for a second factor as it sees fit; who may come in, and what they may do, is said here.
 */
@Injectable()
export class SingleSignOn {
  private readonly logger = new Logger(SingleSignOn.name);
  private provider: Promise<{ library: Library; at: Provider }> | undefined;

  constructor(
    private readonly staff: StaffStore,
    private readonly signIn: SignIn,
    private readonly configuration: Configuration,
  ) {}

  /** What people call the provider; nothing where there is none. */
  get name(): string | undefined {
    const { OIDC_ISSUER, OIDC_NAME } = this.configuration;
    return OIDC_ISSUER === undefined ? undefined : (OIDC_NAME ?? new URL(OIDC_ISSUER).hostname);
  }

  /** @throws SingleSignOnFailed when the provider does not answer, or there is none */
  async begin(returnTo: string): Promise<{ address: string; departure: Departure }> {
    const { library, at } = await this.ask();
    const departure = {
      state: library.randomState(),
      nonce: library.randomNonce(),
      verifier: library.randomPKCECodeVerifier(),
    };
    const address = library.buildAuthorizationUrl(at, {
      redirect_uri: returnTo,
      scope: 'openid email profile',
      state: departure.state,
      nonce: departure.nonce,
      code_challenge: await library.calculatePKCECodeChallenge(departure.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, departure };
  }

  /**
   * @param came the address at which the browser came back, with what the provider sent along
   * @throws SingleSignOnFailed, UnknownIdentity
   */
  async finish(came: URL, { state, nonce, verifier }: Departure, from: From): Promise<SignedIn> {
    const { library, at } = await this.ask();
    const email = await this.told(async () => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await library.authorizationCodeGrant(at, came, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider gave no ID token');
      return claims['email'] === undefined
        ? addressIn(await library.fetchUserInfo(at, tokens.access_token, claims.sub))
        : addressIn(claims);
    });
    const person = email === undefined ? undefined : await this.staff.findByEmail(email);
    if (!person || person.leftAt !== undefined) throw new UnknownIdentity();
    return this.signIn.letIn(person, from);
  }

  /** A provider that could not be asked is asked again by the next one. */
  private async ask(): Promise<{ library: Library; at: Provider }> {
    this.provider ??= this.discover();
    try {
      return await this.provider;
    } catch (error) {
      this.provider = undefined;
      throw this.failed(error);
    }
  }

  private async discover(): Promise<{ library: Library; at: Provider }> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.configuration;
    if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) throw new Error('no provider is configured');
    const library = await import('openid-client');
    const issuer = new URL(OIDC_ISSUER);
    const isHere = issuer.protocol === 'http:' && loopback.test(issuer.hostname);
    const at = await library.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
      timeout: 10,
      // Without TLS on this machine alone.
      ...(isHere && { execute: [library.allowInsecureRequests] }),
    });
    return { library, at };
  }

  private async told<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw this.failed(error);
    }
  }

  private failed(error: unknown): SingleSignOnFailed {
    this.logger.warn(`Single sign-on: ${error instanceof Error ? error.message : 'no answer'}`);
    return new SingleSignOnFailed();
  }
}

/** An address that the provider does not vouch for is nobody's. */
function addressIn(claims: object): string | undefined {
  const { email, email_verified: isVerified } = claims as { email?: unknown; email_verified?: unknown };
  return typeof email === 'string' && isVerified !== false ? email : undefined;
}
