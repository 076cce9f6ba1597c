import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope, inScopeRepeated } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { acknowledgeAlerts } from './acknowledge-alerts.ts';
import type { MonitoringStore } from './monitoring.types.ts';
import { openAlerts } from './open-alerts.ts';
import { alertGroups, countAlerts, readAlerts } from './read-alerts.ts';
import { changeRule, readRules } from './rule-settings.ts';

/** Rules and alerts on PostgreSQL. */
export function monitoringStore(dataSource: DataSource, now: Clock): MonitoringStore {
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    inScopeRepeated(dataSource, SERVICE_SCOPE, work);
  return {
    rules: async () => inService(readRules),
    changeRule: async (change) => inService(async (manager) => changeRule(manager, change, now)),
    openAlerts: async (look) => inService(async (manager) => openAlerts(manager, look)),
    readAlerts: async (filter, page, scope) =>
      inScope(dataSource, scope, async (manager) => readAlerts(manager, filter, page)),
    countAlerts: async (filter, scope) => inScope(dataSource, scope, async (manager) => countAlerts(manager, filter)),
    alertGroups: async (filter, scope) => inScope(dataSource, scope, async (manager) => alertGroups(manager, filter)),
    acknowledge: async (acknowledgement) => acknowledgeAlerts(dataSource, acknowledgement, now),
  };
}
