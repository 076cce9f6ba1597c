import type { Run, Runs } from './run.ts';

const alerts: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const id = await world.alerts.about(there.body);
  const document = '{ alerts(filter: {}, limit: 200) { alerts { id } } }';
  const found = await world.data<{ alerts: { alerts: { id: string }[] } }>(role, document);
  return (found?.alerts.alerts ?? []).some((alert) => alert.id === id);
};

const alertGroups: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  await world.alerts.about(there.body);
  const found = await world.data<{ alertGroups: { group: string }[] }>(role, '{ alertGroups(filter: {}) { group } }');
  return (found?.alertGroups ?? []).some(({ group }) => group === there.body);
};

const openAlertCount: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const count = async () => (await world.data<{ openAlertCount: number }>(role, '{ openAlertCount }'))?.openAlertCount;
  const before = await count();
  await world.alerts.about(there.body);
  return before !== undefined && (await count()) === before + 1;
};

const acknowledgeAlerts: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const id = await world.alerts.about(there.body);
  const document = `mutation { acknowledgeAlerts(input: { ids: ["${id}"] }) { count } }`;
  return (await world.data<{ acknowledgeAlerts: { count: number } }>(role, document))?.acknowledgeAlerts.count === 1;
};

export const ALERT_RUNS: Runs = {
  'Query.alerts': alerts,
  'Query.alertGroups': alertGroups,
  'Query.openAlertCount': openAlertCount,
  'Mutation.acknowledgeAlerts': acknowledgeAlerts,
};
