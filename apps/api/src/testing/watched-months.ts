import { randomUUID } from 'node:crypto';
import type { MonitoringRule } from '@lantoa/domain';
import { MonitoringEvaluation, type Evaluated } from '../features/monitoring/monitoring-evaluation.ts';
import type { TestServer } from './test-server.ts';

export interface FoundOfMonth {
  readonly id: string;
  readonly state: string;
  readonly sentence: string;
  readonly organisation: string | null;
  readonly isFromStart: boolean;
  readonly unit: { readonly id: string } | null;
  readonly evidence: Readonly<Record<string, unknown>>;
}

const LIST = `query L($filter: AlertFilter!) { alerts(filter: $filter, limit: 50, offset: 0) { alerts {
  id state sentence organisation isFromStart unit { id }
  evidence { asOf from to period value usual threshold measure numerator denominator completeness base } } } }`;
const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { batch recorded } }';
const DAY = 86_400_000;

/** Months of reports and records as offices send them, and what a rule says of them as the days pass. */
export class WatchedMonths {
  readonly server: TestServer;
  private readonly rule: MonitoringRule;
  private readonly begun = Date.now();

  constructor(server: TestServer, rule: MonitoringRule) {
    this.server = server;
    this.rule = rule;
  }

  /** Communes of a district, by its name, in the order of their codes. */
  async communesOf(district: string): Promise<readonly string[]> {
    const { units = [] } = (await this.server.running.record.readReference()) ?? {};
    const parent = units.find(({ level, name }) => level === 'district' && name === district)?.id;
    const own = units.filter((unit) => unit.parent === parent && (unit.validTo ?? '9999') > '2023-12-31');
    return own.map(({ id }) => id).toSorted();
  }

  /** Records that the communes sent their reports for the month, but those of `missing`. */
  async sent(month: string, communes: readonly string[], missing: readonly string[] = []): Promise<void> {
    const { units = [] } = (await this.server.running.record.readReference()) ?? {};
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    const rows = communes.map((commune) => {
      const { code = '', name = '', parent } = unitOf.get(commune) ?? {};
      const status = missing.includes(commune) ? 'missing' : 'submitted';
      return [code, name, unitOf.get(parent ?? '')?.code ?? '', month, status].join(',');
    });
    await this.imported(['code,commune,district_code,month,status', ...rows].join('\n'));
  }

  /** What the rule opened and cleared when it was looked at that many days from now. */
  async look(days: number): Promise<Evaluated | undefined> {
    await this.server.running.follower.catchUp();
    const evaluation = this.server.running.application.get(MonitoringEvaluation);
    const evaluated = await evaluation.run(new Date(this.begun + days * DAY));
    return evaluated.find(({ rule }) => rule === this.rule);
  }

  /** As the department reads them. */
  async alerts(state = 'OPEN'): Promise<readonly FoundOfMonth[]> {
    const { alerts } = await this.server.data<{ alerts: { alerts: FoundOfMonth[] } }>('LEAD_DEPARTMENT', LIST, {
      filter: { rule: this.rule, state, lang: 'EN' },
    });
    return alerts.alerts;
  }

  private async imported(content: string): Promise<void> {
    const { uploadId } = (await (await this.server.upload('LEAD_DEPARTMENT', 'status.csv', content)).json()) as {
      readonly uploadId: string;
    };
    await this.server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: randomUUID() } });
  }
}
