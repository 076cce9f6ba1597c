import { Inject, Injectable } from '@nestjs/common';
import { RULE_THRESHOLDS } from '@lantoa/domain';
import type { RecordStore, RuleSettings as Recorded } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { MonitoringWatch } from './monitoring-watch.ts';
import type { ChangeMonitoringRuleInput, RuleSettings } from './rule.types.ts';

/** What is watched, and by which thresholds. */
@Injectable()
export class RulesService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(MonitoringWatch) private readonly watch: MonitoringWatch,
  ) {}

  async list(): Promise<readonly RuleSettings[]> {
    return (await this.record.monitoring.rules()).map(presentRule);
  }

  /** A changed rule is looked by at once. */
  async change(input: ChangeMonitoringRuleInput, viewer: RequestViewer): Promise<RuleSettings> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { rule, isEnabled, version } = input;
    const thresholds = Object.fromEntries(input.thresholds.map(({ name, value }) => [name, value] as const));
    const changed = await this.record.monitoring.changeRule({
      ...{ rule, isEnabled, thresholds, version, by: viewer.userId },
    });
    this.watch.lookSoon();
    return presentRule(changed);
  }
}

function presentRule({ rule, isEnabled, thresholds, version, changedAt, lookedAt }: Recorded): RuleSettings {
  return {
    ...{ rule, isEnabled, version, changedAt, lookedAt },
    thresholds: RULE_THRESHOLDS[rule].map((terms) => ({ ...terms, value: thresholds[terms.name] ?? terms.usual })),
  };
}
