import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type MonitoringRule } from '@lantoa/domain';
import type { LookOutcome, RecordStore, RuleSettings } from '@lantoa/record';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { LOOK_BY_RULE, type Sight } from './look-by-rule.ts';
import { MonitoringFacts } from './monitoring-facts.ts';

export interface Evaluated extends LookOutcome {
  readonly rule: MonitoringRule;
}

/**
 * Looks by every rule and settles what was found. The same data at the same time a second time change nothing, whoever looks:
 * any number of servers may. One evaluation after the other in a process.
 */
@Injectable()
export class MonitoringEvaluation {
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(MonitoringFacts) private readonly facts: MonitoringFacts,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Answers what each rule opened and cleared; a rule that fails is told in the log and leaves its alerts as they are. */
  run(now: Date): Promise<readonly Evaluated[]> {
    const next = this.running.then(async () => this.evaluate(now));
    this.running = next.catch(() => undefined);
    return next;
  }

  private async evaluate(now: Date): Promise<readonly Evaluated[]> {
    const { model } = this.follower;
    const { index, version: dataVersion } = model;
    if (!index) return [];
    const today = civilDateAt(now.toISOString());
    const month = await this.facts.closedMonth(model, today);
    const sight: Sight = { facts: this.facts, model, index, today, month };
    const evaluated: Evaluated[] = [];
    for (const settings of await this.record.monitoring.rules()) {
      const outcome = await this.lookBy(settings, sight, { dataVersion, at: now });
      if (outcome) evaluated.push({ rule: settings.rule, ...outcome });
    }
    return evaluated;
  }

  private async lookBy(
    { rule, isEnabled, thresholds, version }: RuleSettings,
    sight: Sight,
    looked: { readonly dataVersion: number; readonly at: Date },
  ): Promise<LookOutcome | null> {
    try {
      const finding = isEnabled ? await LOOK_BY_RULE[rule](sight, thresholds) : { found: [], hasBasis: true };
      return await this.record.monitoring.openAlerts({ rule, version, ...finding, ...looked });
    } catch (fault) {
      this.log.write('warning', 'rule_not_evaluated', { rule, cause: framesOf(fault) });
      return null;
    }
  }
}
