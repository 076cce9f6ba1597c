import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { ProvenPerson, ProviderSession } from '@lantoa/record';
import * as client from 'openid-client';
import { CONFIG } from '../config/config.token.ts';
import type { Config, ProviderConfig } from '../config/config.ts';
import { AppError } from '../errors/app-error.ts';
import type { SignOutState } from './sign-out-state.ts';

const TIMEOUT_SECONDS = 10;

/** What the answer of the provider is held against. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The identity provider of the operator: OpenID Connect, code flow with PKCE. */
@Injectable()
export class IdentityProvider {
  private found: Promise<client.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What a browser is sent to, and what the answer is held against. */
  async start(redirectUri: string): Promise<{ readonly address: URL; readonly attempt: Challenge }> {
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      // Offices share computers: signing out here would mean little if the provider let the next person straight in.
      prompt: 'login',
    });
    return { address, attempt };
  }

  /**
   * Whom the provider vouches for. Throws where state, nonce, issuer, signature, audience or times are not as they must
   * be, and where the provider refuses the code.
   */
  async finish(answer: URL, { state, nonce, verifier }: Challenge): Promise<ProvenPerson> {
    const tokens = await client.authorizationCodeGrant(await this.discovered(), answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new AppError('UNAUTHENTICATED');
    const { iss, sub } = claims;
    // Some providers put the address into the token, some tell it when asked with the token.
    const told = 'email' in claims ? claims : await this.userInfo(tokens.access_token, sub);
    return { issuer: iss, subject: sub, idToken: tokens.id_token ?? '', ...describedBy(told) };
  }

  /**
   * Where a browser ends the session at the provider (RP-initiated logout), and comes back from. null where it cannot:
   * the provider has no such page or does not answer, or the session came from another one.
   */
  async signOutAddress({ issuer, idToken }: ProviderSession, way: SignOutState): Promise<URL | null> {
    const provider = await this.discovered().catch(() => null);
    const { end_session_endpoint: page, issuer: current } = provider?.serverMetadata() ?? {};
    if (provider === null || page === undefined || idToken === null || issuer !== current) return null;
    return client.buildEndSessionUrl(provider, {
      id_token_hint: idToken,
      post_logout_redirect_uri: way.returnUri,
      state: way.begin(),
    });
  }

  private async userInfo(accessToken: string, subject: string): Promise<Told> {
    const provider = await this.discovered();
    if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
    return client.fetchUserInfo(provider, accessToken, subject);
  }

  /** Asked for once; a failure is not remembered. @throws AppError NOT_AVAILABLE without a provider */
  private async discovered(): Promise<client.Configuration> {
    const { oidc } = this.config;
    if (oidc === null) throw new AppError('NOT_AVAILABLE');
    this.found ??= discover(oidc);
    try {
      return await this.found;
    } catch (fault) {
      this.found = null;
      throw fault;
    }
  }
}

type Told = Readonly<Record<string, unknown>>;

function describedBy({ email, email_verified: isVerified, name }: Told): Pick<ProvenPerson, 'verifiedEmail' | 'name'> {
  return {
    verifiedEmail: isVerified === true && typeof email === 'string' ? email : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : null,
  };
}

async function discover({ issuer, clientId, clientSecret, clientSecretFile }: ProviderConfig) {
  const secret = clientSecret ?? (clientSecretFile === null ? '' : readFileSync(clientSecretFile, 'utf8').trim());
  const address = new URL(issuer);
  // The configuration lets plain http pass for loopback addresses only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked to stand out; the loopback address is the case it is for
  const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(address, clientId, secret, undefined, { execute, timeout: TIMEOUT_SECONDS });
}
