import { randomUUID } from 'node:crypto';
import type { FoundAlert } from '@lantoa/domain';
import type { TestServer } from '../test-server.ts';

const RULE = 'OUTLIER_SURGE';
/** Later than every look of the server itself, which therefore leaves the alerts of this rule alone. */
const LATER = Date.parse('2100-01-01T00:00:00Z');

/** Alerts about bodies, written past the rules. */
export class AlertBook {
  private readonly found: FoundAlert[] = [];
  private looks = 0;

  constructor(private readonly server: TestServer) {}

  /** What follows is news. */
  async open(): Promise<void> {
    await this.look();
  }

  /** A new alert about a body; answers its id. */
  async about(organisation: string): Promise<string> {
    const { index } = this.server.running.follower.model;
    const area = index?.organisation(organisation)?.area ?? '';
    const unit = index?.unit(area)?.level === 'province' ? null : area;
    this.found.push({
      ...{ rule: RULE, occurrenceKey: randomUUID(), group: organisation, organisation, unit, district: null },
      ...{ topic: null, observance: null, request: null, evidence: EVIDENCE },
    });
    return (await this.look())[0] ?? '';
  }

  private async look(): Promise<readonly string[]> {
    this.looks += 1;
    const { opened } = await this.server.running.record.monitoring.openAlerts({
      ...{ rule: RULE, version: 0, found: this.found, hasBasis: true, dataVersion: 1_000_000 },
      at: new Date(LATER + this.looks),
    });
    return opened;
  }
}

const EVIDENCE: FoundAlert['evidence'] = {
  ...{ asOf: '2023-12-14', since: '2023-11-15', place: null, district: null, body: { vi: 'Cơ quan', en: 'Body' } },
  ...{ subject: null, value: 60, threshold: 41, measure: 'records', numerator: null, denominator: 11, usual: 12 },
  ...{ from: '2023-11-15', to: '2023-12-14', period: 'admin:2023-M12', completeness: null, base: 'LS_200' },
};
