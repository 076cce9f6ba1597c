import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { clientId: 'lantoa', clientSecret: 'a secret of the test' } as const;

interface Person {
  readonly email: string;
  readonly isVerified: boolean;
}

/** A real OpenID Connect provider on this machine, and somebody who signs in at it. */
export class TestProvider {
  readonly issuer: string;
  private readonly server: Server;
  private readonly people = new Map<string, Person>();

  private constructor(server: Server) {
    this.server = server;
    this.issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  static async start(): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestProvider(server);
  }

  /**
   * From here on it answers for the product at an address.
   * @param endsSessions false: it has no page where a session ends
   */
  serve(productUrl: string, endsSessions = true): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
          redirect_uris: [`${productUrl}/auth/oidc/callback`],
          post_logout_redirect_uris: [`${productUrl}/auth/oidc/signed-out`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['a key of the test'] },
      features: { rpInitiatedLogout: { enabled: endsSessions } },
      findAccount: (_, sub) => {
        const person = this.people.get(sub);
        const claims = { sub, name: 'Cán bộ', email: person?.email, email_verified: person?.isVerified };
        return { accountId: sub, claims: () => claims };
      },
    });
    const answer = provider.callback();
    this.server.on('request', (request, response) => void answer(request, response));
  }

  register(subject: string, person: Person): void {
    this.people.set(subject, person);
  }

  /**
   * Signs somebody in where the product sent the browser; answers where the browser is sent back to.
   * @param cookies of the provider in that browser; without them it is a new one
   */
  async signIn(address: string, subject: string, cookies = new Map<string, string>()): Promise<URL> {
    let next = await this.visit(address, cookies);
    for (let step = 0; step < 10; step += 1) {
      if (new URL(next).pathname.startsWith('/auth/oidc/callback')) return new URL(next);
      if (!next.includes('/interaction/')) next = await this.visit(next, cookies);
      else {
        const page = await this.open(next, cookies);
        const isLogin = page.includes('name="login"');
        const answer = isLogin ? { prompt: 'login', login: subject, password: 'any' } : { prompt: 'consent' };
        next = await this.visit(next, cookies, new URLSearchParams(answer));
      }
    }
    throw new Error(`the provider led nowhere: ${next}`);
  }

  /** Whether a browser that is sent here is asked for the password. */
  async asksForPassword(address: string, cookies: Map<string, string>): Promise<boolean> {
    const next = await this.visit(address, cookies);
    return next.includes('/interaction/') && (await this.open(next, cookies)).includes('name="login"');
  }

  /** Confirms the sign-out where the product sent the browser; answers where the browser is sent back to. */
  async signOut(address: string, cookies: Map<string, string>): Promise<URL> {
    const page = await this.open(address, cookies);
    const field = (pattern: RegExp) => pattern.exec(page)?.[1] ?? '';
    const answer = { xsrf: field(/name="xsrf" value="([^"]+)"/), logout: 'yes' };
    return new URL(await this.visit(field(/action="([^"]+)"/), cookies, new URLSearchParams(answer)));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async open(address: string, cookies: Map<string, string>): Promise<string> {
    return (await this.send(address, cookies)).text();
  }

  private async visit(address: string, cookies: Map<string, string>, body?: URLSearchParams): Promise<string> {
    const response = await this.send(address, cookies, body);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`no way on from ${address}: ${await response.text()}`);
    return new URL(location, this.issuer).href;
  }

  private async send(address: string, cookies: Map<string, string>, body?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      ...{ method: body ? 'POST' : 'GET', redirect: 'manual', headers: { cookie } },
      ...(body ? { body } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    return response;
  }
}
