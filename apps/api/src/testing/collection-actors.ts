import type { Role } from '@lantoa/record';
import type { Reply, TestServer } from './test-server.ts';

/** The people of a request: the commune Hoàng Văn Thụ of Văn Lãng, its district, the department, and a commune elsewhere. */
export class CollectionActors {
  readonly communes: number;
  /** The commune of the reporter. */
  readonly own: string;
  private readonly server: TestServer;
  private readonly tokens: ReadonlyMap<Role | 'STRANGER', string>;
  private readonly district: string;
  private keys = 0;

  private constructor(
    server: TestServer,
    tokens: ReadonlyMap<Role | 'STRANGER', string>,
    { district, own, communes }: { readonly district: string; readonly own: string; readonly communes: number },
  ) {
    this.server = server;
    this.tokens = tokens;
    this.district = district;
    this.own = own;
    this.communes = communes;
  }

  static async on(server: TestServer): Promise<CollectionActors> {
    const pack = await server.running.record.readReference();
    const units = pack?.units ?? [];
    const district = units.find(({ level, name }) => level === 'district' && name === 'Văn Lãng')?.id ?? '';
    const communes = units.filter(({ parent, validTo }) => parent === district && (validTo ?? '9999') > '2023-12-31');
    const own = communes.find(({ name }) => name === 'Hoàng Văn Thụ')?.id ?? '';
    const elsewhere = units.find(({ level, parent }) => level === 'commune' && parent !== district)?.id ?? '';
    const scopes: readonly (readonly [Role | 'STRANGER', Role, readonly string[]])[] = [
      ['REPORTER', 'REPORTER', [own]],
      ['STRANGER', 'UNIT_APPROVER', [elsewhere]],
      ['DISTRICT_OFFICER', 'DISTRICT_OFFICER', [district]],
      ['LEAD_DEPARTMENT', 'LEAD_DEPARTMENT', []],
    ];
    const tokens = new Map<Role | 'STRANGER', string>();
    for (const [who, role, scope] of scopes) {
      const { token } = await server.running.record.accounts.createToken({
        name: who,
        role,
        units: scope,
        expires: null,
      });
      tokens.set(who, token);
    }
    return new CollectionActors(server, tokens, { district, own, communes: communes.length });
  }

  /** A request to the district's communes, due tomorrow or later. */
  requestInput(days: object): object {
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    return {
      ...{ kind: 'ad_hoc', title: 'Báo cáo kết quả tuyên truyền', requester: 'committee_138:20@2020-01-01' },
      ...{ basis: 'Công văn yêu cầu báo cáo', topics: ['drug_prevention'], dueOn: inTenDays },
      ...{ addressees: { units: [this.district] }, idempotencyKey: this.key() },
      ...days,
    };
  }

  tokenOf(who: Role | 'STRANGER'): string {
    return this.tokens.get(who) ?? '';
  }

  async ask<Data>(who: Role | 'STRANGER', query: string, variables: object = {}): Promise<Reply<Data>> {
    const authorization = { authorization: `Bearer ${this.tokenOf(who)}` };
    return this.server.ask<Data>(null, query, { ...variables }, authorization);
  }

  async askStranger<Data>(query: string, variables: object = {}): Promise<Reply<Data>> {
    return this.ask<Data>('STRANGER', query, variables);
  }

  /** The answer's data; a fault of the answer is a fault of the test. */
  async data<Data>(who: Role, query: string, variables: object = {}): Promise<Data> {
    const { body } = await this.ask<Data>(who, query, variables);
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  /** The text of an answer by GET. */
  async get(who: Role, query: string): Promise<string> {
    const response = await fetch(`${this.server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${this.tokenOf(who)}` },
    });
    return response.text();
  }

  /** Uploads an activity list; answers its id. */
  async upload(who: Role, content: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content]), 'Biểu 01.csv');
    const response = await fetch(`${this.server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.tokenOf(who)}` },
      body: form,
    });
    return ((await response.json()) as { readonly uploadId: string }).uploadId;
  }

  key(): string {
    this.keys += 1;
    return `key ${String(this.keys)}`;
  }
}
