import type { ActivityPayload, AreaUnitId, DateRange, SummaryRow } from '@lantoa/domain';
import { groupBy } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../record-fault.ts';
import { BroadcastOverlaps } from './broadcast-overlaps.ts';
import { coveredByTable, tableCovers, tableReplaces, tablesShareTime } from './overlap-sentences.ts';

interface RecordedWindow extends DateRange {
  readonly unit: AreaUnitId;
}

const WINDOWS = `
  SELECT unit, window_from::text AS "from", window_to::text AS "to"
  FROM lantoa.summary_revision recorded
  WHERE status NOT IN ('RETURNED', 'RETRACTED')
    AND NOT EXISTS (SELECT FROM lantoa.summary_revision later
      WHERE later.summary_id = recorded.summary_id AND later.revision = recorded.revision + 1)`;

const ACTIVITIES_IN = `
  SELECT count(*)::integer AS count FROM lantoa.activity_revision recorded
  WHERE date BETWEEN $1 AND $2 AND communes && $3 AND status NOT IN ('RETURNED', 'RETRACTED')
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
      WHERE later.activity_id = recorded.activity_id AND later.revision = recorded.revision + 1)`;

/**
 * Finds work that a file would bring in a second time in another form: a table over activities of the same communes
 * and days, or the other way round. It is named, never refused: the two are never added up.
 */
export class OverlapFinder {
  private readonly recorded: ReadonlyMap<AreaUnitId, readonly RecordedWindow[]>;
  /** Activities of the file by the window of the recorded table they fall into. */
  private readonly covered = new Map<string, { window: DateRange; units: Set<AreaUnitId>; activities: number }>();
  private readonly rows: SummaryRow[] = [];
  private readonly broadcasts = new BroadcastOverlaps();

  private constructor(windows: readonly RecordedWindow[]) {
    this.recorded = groupBy(windows, ({ unit }) => unit);
  }

  static async over(manager: EntityManager): Promise<OverlapFinder> {
    return new OverlapFinder(await manager.query<RecordedWindow[]>(WINDOWS));
  }

  addActivity({ date, places }: ActivityPayload): void {
    const met = new Set<string>();
    for (const { unit } of places) {
      for (const { from, to } of this.recorded.get(unit) ?? []) {
        if (date < from || to < date) continue;
        const key = `${from} ${to}`;
        const found = this.covered.get(key) ?? { window: { from, to }, units: new Set(), activities: 0 };
        found.units.add(unit);
        if (!met.has(key)) found.activities += 1;
        met.add(key);
        this.covered.set(key, found);
      }
    }
  }

  addRun(payload: ActivityPayload): void {
    this.addActivity(payload);
    this.broadcasts.add(payload);
  }

  addSummary(row: SummaryRow): void {
    this.rows.push(row);
  }

  /** What was found, in order of time. */
  async sentences(manager: EntityManager): Promise<Bilingual[]> {
    const covered = [...this.covered.values()]
      .toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1))
      .map(({ window, units, activities }) => coveredByTable(window, units.size, activities));
    const byWindow = groupBy(this.rows, ({ from, to }) => `${from} ${to}`);
    const covering: Bilingual[] = [];
    for (const rows of byWindow.values()) covering.push(...(await this.ofTable(manager, rows)));
    return [...(await this.broadcasts.sentences(manager)), ...covered, ...covering];
  }

  private async ofTable(manager: EntityManager, rows: readonly SummaryRow[]): Promise<Bilingual[]> {
    const [first] = rows;
    if (!first) return [];
    const units = rows.map(({ unit }) => unit);
    const [found] = await manager.query<{ count: number }[]>(ACTIVITIES_IN, [first.from, first.to, units]);
    const activities = found?.count ?? 0;
    const others = units.flatMap((unit) => this.recorded.get(unit) ?? []);
    const same = others.filter(({ from, to }) => from === first.from && to === first.to);
    const sharing = groupBy(
      others.filter(
        ({ from, to }) => !same.some((s) => s.from === from && s.to === to) && from <= first.to && first.from <= to,
      ),
      ({ from, to }) => `${from} ${to}`,
    );
    return [
      ...(activities > 0 ? [tableCovers(first, units.length, activities)] : []),
      ...(same.length > 0 ? [tableReplaces(first, same.length)] : []),
      ...[...sharing.values()].flatMap((windows) => {
        const [other] = windows;
        return other ? [tablesShareTime(first, other, windows.length)] : [];
      }),
    ];
  }
}
