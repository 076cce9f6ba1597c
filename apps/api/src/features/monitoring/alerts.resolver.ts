import { Inject } from '@nestjs/common';
import { Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { AcknowledgeAlertsInput, AcknowledgedAlerts, AlertFilter, AlertGroup, AlertList } from './alert.types.ts';
import { AlertsService } from './alerts.service.ts';
import { ChangeMonitoringRuleInput, RuleSettings } from './rule.types.ts';
import { RulesService } from './rules.service.ts';

@Resolver()
export class AlertsResolver {
  constructor(
    @Inject(AlertsService) private readonly alerts: AlertsService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  @Query(() => AlertList, { name: 'alerts', description: 'Alerts of the own scope.' })
  list(
    @Argument('filter', () => AlertFilter) filter: AlertFilter,
    @Argument('limit', () => Int, { defaultValue: 50 }) limit: number,
    @Argument('offset', () => Int, { defaultValue: 0 }) offset: number,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AlertList> {
    return this.alerts.list(filter, limit, offset, viewer);
  }

  @Query(() => [AlertGroup], { description: 'Alerts of the own scope as they are told together, news first.' })
  alertGroups(
    @Argument('filter', () => AlertFilter) filter: AlertFilter,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly AlertGroup[]> {
    return this.alerts.groups(filter, viewer);
  }

  @Query(() => Int, { description: 'New alerts of the own scope that nobody has said "known" to.' })
  openAlertCount(@CurrentViewer() viewer: RequestViewer): Promise<number> {
    return this.alerts.openCount(viewer);
  }

  @Query(() => [RuleSettings], { description: 'What is watched, and by which thresholds.' })
  monitoringRules(): Promise<readonly RuleSettings[]> {
    return this.rules.list();
  }

  @Mutation(() => AcknowledgedAlerts, { description: 'Says "known" to alerts, for everybody who sees them.' })
  async acknowledgeAlerts(
    @Argument('input', () => AcknowledgeAlertsInput) input: AcknowledgeAlertsInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<AcknowledgedAlerts> {
    return { count: await this.alerts.acknowledge(input, viewer) };
  }

  @Mutation(() => RuleSettings, {
    description: 'A second editor of the same version gets CONFLICT. What the changed rule finds at once is no news.',
  })
  changeMonitoringRule(
    @Argument('input', () => ChangeMonitoringRuleInput) input: ChangeMonitoringRuleInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<RuleSettings> {
    return this.rules.change(input, viewer);
  }
}
