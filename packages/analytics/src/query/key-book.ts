import {
  PEER_GROUPS,
  bucketOf,
  type AreaUnitId,
  type PeerGroup,
  type ReferenceIndex,
  type TimeDimension,
} from '@lantoa/domain';
import type { Dimension, Key, Lang, RecordedCode } from '../contract.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import { DISTRICT_WIDE, PROVINCE_WIDE, UNPLACED, UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { ROLE_CODES } from '../sql/statement-context.ts';
import { combinedClasses } from './class-combination.ts';
import { dimensionSpec } from './dimension-table.ts';
import { periodLabel } from './period-label.ts';
import { unitLabel } from './unit-label.ts';
import { villageId, villageOf } from './village.ts';

const RESERVED: Readonly<Record<number, { readonly code: string; readonly VI: string; readonly EN: string }>> = {
  [DISTRICT_WIDE]: { code: 'district_wide', VI: 'Toàn huyện, thành phố', EN: 'District-wide' },
  [PROVINCE_WIDE]: { code: 'province_wide', VI: 'Toàn tỉnh', EN: 'Province-wide' },
  [UNSPECIFIED]: { code: 'unspecified', VI: 'Không nêu', EN: 'Not specified' },
  [UNPLACED]: { code: 'unplaced', VI: 'Không xếp được địa bàn', EN: 'Cannot be placed' },
};

const PEER_LABELS = {
  border: { VI: 'Biên giới', EN: 'Border' },
  interior: { VI: 'Nội địa', EN: 'Interior' },
  city: { VI: 'Thành phố', EN: 'City' },
} as const;

const AREA_DIMENSIONS = { province: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' } as const;

const ROLE_LABELS = { VI: ['Nội dung chính', 'Lồng ghép'], EN: ['Primary', 'Integrated'] } as const;

/** Turns the numbers of the read model into keys that people and programs read, and knows the default order of rows. */
export class KeyBook {
  private readonly known = new Map<string, Key>();
  private readonly places = new Map<string, number>();

  /** `mayName`: of which units the reader sees the names of villages; of the others their numbers. */
  constructor(
    private readonly index: ReferenceIndex,
    private readonly slots: Slots,
    private readonly lang: Lang,
    private readonly mayName: (unit: AreaUnitId) => boolean = () => false,
  ) {
    index.pack.organisations.forEach(({ id }, place) => this.places.set(id, place));
  }

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

  /** The key of a unit under the dimension of its own level. */
  area(id: string): Key {
    const level = this.index.unit(id)?.level ?? 'commune';
    return this.unit(AREA_DIMENSIONS[level], id);
  }

  code(dimension: Dimension, list: string, code: string): Key {
    const known = this.index.code(list, code);
    const label = known ? (this.lang === 'VI' ? known.vi : known.en) : code;
    return { dimension, id: code, code, label, validFrom: null };
  }

  /** A code of a list that no figure is grouped by. */
  recorded(list: string, code: string): RecordedCode {
    const { label } = this.code('TOPIC', list, code);
    return { code, label };
  }

  /** Compares two keys of a dimension: time by day, codes by the catalogue, units by code; reserved keys last. */
  compare(dimension: Dimension, a: number, b: number): number {
    if (a === b) return 0;
    const spec = dimensionSpec(dimension);
    if (spec.kind === 'time') return a - b;
    if (a < 0 || b < 0) return a < 0 && b < 0 ? b - a : a < 0 ? 1 : -1;
    if (spec.kind === 'place') return (this.slots.unitId(a) ?? '') < (this.slots.unitId(b) ?? '') ? -1 : 1;
    if (spec.kind === 'village') {
      const [first, second] = [villageOf(a, this.slots).unit, villageOf(b, this.slots).unit];
      return first === second ? a - b : first < second ? -1 : 1;
    }
    if (dimension === 'AREA_CLASS_COMBINATION') return this.compareCombinations(a, b);
    return this.orderOf(dimension, a) - this.orderOf(dimension, b) || a - b;
  }

  private newKey(dimension: Dimension, slot: number): Key {
    const reserved = RESERVED[slot];
    const spec = dimensionSpec(dimension);
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
      case 'trait':
        return spec.column === 'peer_group' ? this.peerGroup(PEER_GROUPS[slot] ?? 'interior') : this.combination(slot);
      case 'village':
        return this.village(slot);
      case 'organisation':
        return this.organisation(this.slots.codeName('organisation', slot) ?? '');
      default:
        return this.code(dimension, spec.list, this.slots.codeName(spec.list, slot) ?? '');
    }
  }

  private bucket(dimension: Dimension, day: number): Key {
    const time = dimension as TimeDimension;
    const code = bucketOf(civilDateOf(day), time);
    return { dimension, id: code, code, label: periodLabel(code, time, this.lang), validFrom: null };
  }

  peerGroup(code: PeerGroup): Key {
    return { dimension: 'PEER_GROUP', id: code, code, label: PEER_LABELS[code][this.lang], validFrom: null };
  }

  private combination(slot: number): Key {
    const classes = combinedClasses(slot, this.index, this.slots);
    const labels = classes.map((code) => this.code('AREA_CLASS', 'area_class', code).label);
    const code = classes.join('+');
    return { dimension: 'AREA_CLASS_COMBINATION', id: code, code, label: labels.join(' + '), validFrom: null };
  }

  organisation(id: string): Key {
    const body = this.index.organisation(id);
    const label = body ? (this.lang === 'VI' ? body.vi : body.en) : id;
    return { dimension: 'ORGANISATION', id, code: id, label, validFrom: body?.validFrom ?? null };
  }

  private village(slot: number): Key {
    const village = villageOf(slot, this.slots);
    const named = this.mayName(village.unit);
    const number = String(slot);
    const name = named ? village.name : this.lang === 'VI' ? `Thôn số ${number}` : `Village no. ${number}`;
    const label = `${name} (${this.unit('COMMUNE', village.unit).label})`;
    const code = named ? village.name : `#${number}`;
    return { dimension: 'VILLAGE', id: villageId(village, named), code, label, validFrom: null };
  }

  // Fewer classes first, then in the order of the catalogue.
  private compareCombinations(a: number, b: number): number {
    const order = new Map(this.index.codesOf('area_class').map(({ code }, place) => [code, place]));
    const [first, second] = [a, b].map((one) =>
      combinedClasses(one, this.index, this.slots).map((code) => order.get(code) ?? 0),
    );
    if (!first || !second) return a - b;
    if (first.length !== second.length) return first.length - second.length;
    const differing = first.findIndex((place, position) => place !== second[position]);
    return (first[differing] ?? 0) - (second[differing] ?? 0);
  }

  private orderOf(dimension: Dimension, slot: number): number {
    const spec = dimensionSpec(dimension);
    if (spec.kind === 'organisation')
      return this.places.get(this.slots.codeName('organisation', slot) ?? '') ?? Number.MAX_SAFE_INTEGER;
    if (!('list' in spec)) return slot;
    return this.index.code(spec.list, this.slots.codeName(spec.list, slot) ?? '')?.order ?? Number.MAX_SAFE_INTEGER;
  }
}
