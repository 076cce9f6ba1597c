import { bucketOf, type ReferenceIndex, type TimeDimension } from '@lantoa/domain';
import type { Dimension, Key, Lang } from '../contract.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import { DISTRICT_WIDE, PROVINCE_WIDE, UNPLACED, UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { ROLE_CODES } from '../sql/statement-context.ts';
import { dimensionSpec } from './dimension-table.ts';
import { periodLabel } from './period-label.ts';
import { unitLabel } from './unit-label.ts';

const RESERVED: Readonly<Record<number, { readonly code: string; readonly VI: string; readonly EN: string }>> = {
  [DISTRICT_WIDE]: { code: 'district_wide', VI: 'Toàn huyện, thành phố', EN: 'District-wide' },
  [PROVINCE_WIDE]: { code: 'province_wide', VI: 'Toàn tỉnh', EN: 'Province-wide' },
  [UNSPECIFIED]: { code: 'unspecified', VI: 'Không nêu', EN: 'Not specified' },
  [UNPLACED]: { code: 'unplaced', VI: 'Không xếp được địa bàn', EN: 'Cannot be placed' },
};

const ROLE_LABELS = { VI: ['Nội dung chính', 'Lồng ghép'], EN: ['Primary', 'Integrated'] } as const;

/** Turns the numbers of the read model into keys that people and programs read, and knows the default order of rows. */
export class KeyBook {
  private readonly known = new Map<string, Key>();

  constructor(
    private readonly index: ReferenceIndex,
    private readonly slots: Slots,
    private readonly lang: Lang,
  ) {}

  /** The key of a number that the statement brought. Remembered: an answer repeats few keys in many rows. */
  key(dimension: Dimension, slot: number): Key {
    const name = `${dimension} ${String(slot)}`;
    const known = this.known.get(name) ?? this.newKey(dimension, slot);
    this.known.set(name, known);
    return known;
  }

  unit(dimension: Dimension, id: string): Key {
    const unit = this.index.unit(id);
    if (!unit) return { dimension, id, code: id, label: id, validFrom: null };
    return { dimension, id, code: unit.code, label: unitLabel(unit, this.lang), validFrom: unit.validFrom };
  }

  code(dimension: Dimension, list: string, code: string): Key {
    const known = this.index.code(list, code);
    const label = known ? (this.lang === 'VI' ? known.vi : known.en) : code;
    return { dimension, id: code, code, label, validFrom: null };
  }

  /** Compares two keys of a dimension: time by day, codes by the catalogue, units by code; reserved keys last. */
  compare(dimension: Dimension, a: number, b: number): number {
    if (a === b) return 0;
    const spec = dimensionSpec(dimension);
    if (spec?.kind === 'time') return a - b;
    if (a < 0 || b < 0) return a < 0 && b < 0 ? b - a : a < 0 ? 1 : -1;
    if (spec?.kind === 'place') {
      const [first, second] = [this.slots.unitId(a) ?? '', this.slots.unitId(b) ?? ''];
      return first < second ? -1 : 1;
    }
    return this.orderOf(dimension, a) - this.orderOf(dimension, b) || a - b;
  }

  private newKey(dimension: Dimension, slot: number): Key {
    const reserved = RESERVED[slot];
    const spec = dimensionSpec(dimension);
    if (!spec) throw new Error(`${dimension} has no keys`);
    if (reserved && spec.kind !== 'time') {
      return { dimension, id: reserved.code, code: reserved.code, label: reserved[this.lang], validFrom: null };
    }
    switch (spec.kind) {
      case 'place':
        return this.unit(dimension, this.slots.unitId(slot) ?? '');
      case 'time':
        return this.bucket(dimension, slot);
      case 'role':
        return {
          dimension,
          id: ROLE_CODES[slot] ?? '',
          code: ROLE_CODES[slot] ?? '',
          label: ROLE_LABELS[this.lang][slot] ?? '',
          validFrom: null,
        };
      default:
        return this.code(dimension, spec.list, this.slots.codeName(spec.list, slot) ?? '');
    }
  }

  private bucket(dimension: Dimension, day: number): Key {
    const time = dimension as TimeDimension;
    const code = bucketOf(civilDateOf(day), time);
    return { dimension, id: code, code, label: periodLabel(code, time, this.lang), validFrom: null };
  }

  private orderOf(dimension: Dimension, slot: number): number {
    const spec = dimensionSpec(dimension);
    if (!spec || !('list' in spec)) return slot;
    return this.index.code(spec.list, this.slots.codeName(spec.list, slot) ?? '')?.order ?? Number.MAX_SAFE_INTEGER;
  }
}
