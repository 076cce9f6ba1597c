import { ReferenceIndex, referencePackOf, type ReferenceRevision } from '@lantoa/domain';

export interface PlacedRow {
  readonly row: ReferenceRevision;
  /** Order of first appearance, which a replaced row keeps. */
  readonly place: number;
}

/** The reference in force, folded from ledger batches: the newest row of a (kind, key) counts, a null payload ends it. */
export class ReferenceRows {
  private readonly rows: Map<string, PlacedRow>;
  private next: number;

  constructor(rows: Iterable<PlacedRow> = []) {
    this.rows = new Map([...rows].map((placed) => [keyOf(placed.row), placed]));
    this.next = 1 + Math.max(-1, ...[...this.rows.values()].map(({ place }) => place));
  }

  /** These rows after the given revisions; the original stays as it was. */
  after(revisions: readonly ReferenceRevision[]): ReferenceRows {
    const copy = new ReferenceRows(this.rows.values());
    for (const row of revisions) {
      const key = keyOf(row);
      const place = copy.rows.get(key)?.place ?? copy.next++;
      copy.rows.set(key, { row, place });
    }
    return copy;
  }

  /** Where the revisions stand, for the table that keeps them. */
  placesOf(revisions: readonly ReferenceRevision[]): PlacedRow[] {
    return [...new Set(revisions.map(keyOf))].flatMap((key) => this.rows.get(key) ?? []);
  }

  /** null until a pack's head has come. */
  index(): ReferenceIndex | null {
    const ordered = [...this.rows.values()].sort((a, b) => a.place - b.place).map(({ row }) => row);
    const pack = referencePackOf(ordered);
    return pack ? new ReferenceIndex(pack) : null;
  }
}

function keyOf({ kind, key }: ReferenceRevision): string {
  return `${kind} ${key}`;
}
