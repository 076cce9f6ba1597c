import type { EntityManager } from 'typeorm';
import type { Alert, AlertFilter, AlertGroup, AlertPage, AlertState } from './monitoring.types.ts';

type Row = Omit<Alert, 'openedAt' | 'clearedAt' | 'acknowledgedAt'> & {
  readonly openedAt: Date;
  readonly clearedAt: Date | null;
  readonly acknowledgedAt: Date | null;
};

const STATE = `CASE WHEN cleared_at IS NOT NULL THEN 'cleared' WHEN acknowledged_at IS NOT NULL THEN 'acknowledged'
  ELSE 'open' END`;
const COLUMNS = `id, rule, occurrence_key AS "occurrenceKey", alert_group AS "group", organisation, unit, district, topic,
  observance, request, evidence, data_version AS "dataVersion", is_from_start AS "isFromStart", opened_at AS "openedAt",
  cleared_at AS "clearedAt", acknowledged_at AS "acknowledgedAt", acknowledged_role AS "acknowledgedRole",
  acknowledged_organisation AS "acknowledgedOrganisation", note, ${STATE} AS state`;

const IN_STATE: Readonly<Record<AlertState, string>> = {
  open: 'cleared_at IS NULL AND acknowledged_at IS NULL',
  acknowledged: 'cleared_at IS NULL AND acknowledged_at IS NOT NULL',
  cleared: 'cleared_at IS NOT NULL',
};
/** What changed last stands first. */
const NEWEST: Readonly<Record<AlertState, string>> = {
  open: 'opened_at',
  acknowledged: 'acknowledged_at',
  cleared: 'cleared_at',
};

/** What the scope of the transaction sees, newest first. */
export async function readAlerts(manager: EntityManager, filter: AlertFilter, { limit, offset }: AlertPage) {
  const { condition, values } = conditionOf(filter);
  const rows = await manager.query<Row[]>(
    `SELECT ${COLUMNS} FROM lantoa.monitoring_alert WHERE ${condition}
     ORDER BY ${NEWEST[filter.state]} DESC, evidence ->> 'since' NULLS FIRST, occurrence_key
     LIMIT ${bound(values, limit)} OFFSET ${bound(values, offset)}`,
    values,
  );
  return rows.map(alertOf);
}

export async function countAlerts(manager: EntityManager, filter: AlertFilter): Promise<number> {
  const { condition, values } = conditionOf(filter);
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM lantoa.monitoring_alert WHERE ${condition}`,
    values,
  );
  return row?.count ?? 0;
}

/** News first, by rule, the largest first, each with its newest alert. */
export async function alertGroups(manager: EntityManager, filter: AlertFilter): Promise<AlertGroup[]> {
  const { condition, values } = conditionOf(filter);
  const rows = await manager.query<(Row & { readonly ids: readonly string[] })[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (rule, alert_group, is_from_start) ${COLUMNS},
         array_agg(id) OVER (PARTITION BY rule, alert_group, is_from_start)::text[] AS ids
       FROM lantoa.monitoring_alert WHERE ${condition}
       ORDER BY rule, alert_group, is_from_start, ${NEWEST[filter.state]} DESC, evidence ->> 'since' NULLS FIRST, occurrence_key
     ) AS groups ORDER BY "isFromStart", rule, cardinality(ids) DESC, "group"`,
    values,
  );
  return rows.map(({ ids, ...row }) => {
    const newest = alertOf(row);
    return { rule: newest.rule, group: newest.group, isFromStart: newest.isFromStart, count: ids.length, ids, newest };
  });
}

function conditionOf({ state, rule, group, organisation, unit, isFromStart }: AlertFilter) {
  const values: unknown[] = [];
  const asked = { rule, alert_group: group, organisation, unit, is_from_start: isFromStart };
  const equal = Object.entries(asked).flatMap(([column, value]) =>
    value === null || value === undefined ? [] : [`${column} = ${bound(values, value)}`],
  );
  return { condition: [IN_STATE[state], ...equal].join(' AND '), values };
}

function bound(values: unknown[], value: unknown): string {
  values.push(value);
  return `$${String(values.length)}`;
}

function alertOf({ openedAt, clearedAt, acknowledgedAt, ...row }: Row): Alert {
  return {
    ...row,
    openedAt: openedAt.toISOString(),
    clearedAt: clearedAt?.toISOString() ?? null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  };
}
