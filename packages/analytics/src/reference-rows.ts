import { ReferenceIndex, referencePackOf, type ReferenceRevision } from '@lantoa/domain';
import { IN_FORCE } from './duckdb/schema.ts';

export interface PlacedRow {
  readonly row: ReferenceRevision;
  /** Order of first appearance, which a replaced row keeps. */
  readonly place: number;
  /** Number of the batch that brought it. */
  readonly from: number;
  /** Number of the batch that replaced it; IN_FORCE while none has. */
  readonly to: number;
}

/** The reference folded from ledger batches: the newest row of a (kind, key) counts, a null payload ends it. */
export class ReferenceRows {
  private readonly rows: Map<string, PlacedRow>;
  private readonly replaced: readonly PlacedRow[];
  private next: number;
  private asked: { readonly version: number; readonly index: ReferenceIndex | null } | null = null;

  constructor(rows: Iterable<PlacedRow> = []) {
    const all = [...rows];
    this.rows = new Map(all.filter(({ to }) => to === IN_FORCE).map((placed) => [keyOf(placed.row), placed]));
    this.replaced = all.filter(({ to }) => to !== IN_FORCE);
    this.next = 1 + Math.max(-1, ...[...this.rows.values()].map(({ place }) => place));
  }

  /** These rows after the revisions of a batch; the original stays as it was. */
  after(revisions: readonly ReferenceRevision[], batch: number): ReferenceRows {
    const newest = new Map(revisions.map((row) => [keyOf(row), row]));
    const replaced = [...newest.keys()].flatMap((key) => this.rows.get(key) ?? []);
    const copy = new ReferenceRows([
      ...this.rows.values(),
      ...this.replaced,
      ...replaced.map((placed) => ({ ...placed, to: batch })),
    ]);
    for (const [key, row] of newest) {
      const place = copy.rows.get(key)?.place ?? copy.next++;
      copy.rows.set(key, { row, place, from: batch, to: IN_FORCE });
    }
    return copy;
  }

  /** Where the revisions stand, for the table that keeps them. */
  placesOf(revisions: readonly ReferenceRevision[]): PlacedRow[] {
    return [...new Set(revisions.map(keyOf))].flatMap((key) => this.rows.get(key) ?? []);
  }

  /** null until a pack's head has come. */
  index(): ReferenceIndex | null {
    return indexOf([...this.rows.values()]);
  }

  /**
   * What was in force after a batch; null before the first pack. Report requests are days that a question names, not
   * facts: they are those of today.
   */
  indexAt(version: number): ReferenceIndex | null {
    if (this.asked?.version === version) return this.asked.index;
    const known = [...this.rows.values(), ...this.replaced].filter(
      ({ row, from, to }) => (row.kind === 'report_request' && to === IN_FORCE) || (from <= version && version < to),
    );
    const index = indexOf(known);
    this.asked = { version, index };
    return index;
  }
}

function indexOf(rows: readonly PlacedRow[]): ReferenceIndex | null {
  const ordered = rows.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
  const pack = referencePackOf(ordered);
  return pack ? new ReferenceIndex(pack) : null;
}

function keyOf({ kind, key }: ReferenceRevision): string {
  return `${kind} ${key}`;
}
