import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { checkedText } from './checked-text.ts';
import type { CollectionViewer, ObservancePlan, SaveObservancePlan } from './collection.types.ts';
import { invalid, notFound, otherVersion } from './refusals.ts';
import { scopeOf } from './scope-of.ts';

const COLUMNS = `organisation, observance, year, status, number, issued_on::text AS "issuedOn", version`;

/** Plans for the observances of a year (duty `observance_plan`), of the bodies that the viewer sees. */
export async function readObservancePlans(
  dataSource: DataSource,
  year: number,
  viewer: CollectionViewer,
): Promise<ObservancePlan[]> {
  return inScope(dataSource, scopeOf(viewer), async (manager) =>
    manager.query<ObservancePlan[]>(
      `SELECT ${COLUMNS} FROM lantoa.observance_plan WHERE year = $1 ORDER BY organisation, observance`,
      [year],
    ),
  );
}

/**
 * Records how far a body is with its plan: none, a draft, or issued with number and day.
 * @throws RecordFault NOT_FOUND for another body; CONFLICT for another version; INVALID_ARGUMENT for a plan issued on no day
 */
export async function saveObservancePlan(
  dataSource: DataSource,
  plan: SaveObservancePlan,
  now: Clock,
): Promise<ObservancePlan> {
  const { viewer, organisation, observance, year, status, version } = plan;
  if (viewer.organisation !== organisation && viewer.role !== 'LEAD_DEPARTMENT') throw notFound();
  if (status === 'issued' && plan.issuedOn === null) {
    throw invalid('Kế hoạch đã ban hành cần ngày ban hành.', 'An issued plan needs its day.');
  }
  const number = plan.number === null ? null : checkedText(plan.number);
  const [saved] = await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const values = [organisation, observance, year, status, number, plan.issuedOn, viewer.userId, now()];
    if (version === 0) {
      return manager.query<ObservancePlan[]>(
        `INSERT INTO lantoa.observance_plan (organisation, observance, year, status, number, issued_on, updated_by,
           updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
         ON CONFLICT (organisation, observance, year) DO NOTHING RETURNING ${COLUMNS}`,
        values,
      );
    }
    const [rows] = await manager.query<[ObservancePlan[], number]>(
      `UPDATE lantoa.observance_plan SET status = $4, number = $5, issued_on = $6, updated_by = $7, updated_at = $8,
         version = version + 1
       WHERE organisation = $1 AND observance = $2 AND year = $3 AND version = $9 RETURNING ${COLUMNS}`,
      [...values, version],
    );
    return rows;
  });
  if (saved) return saved;
  const current = (await readObservancePlans(dataSource, year, viewer)).find(
    (other) => other.organisation === organisation && other.observance === observance,
  );
  throw otherVersion(version, current?.version ?? 0);
}
