import {
  groupBy,
  type AreaLevel,
  type AreaUnit,
  type AreaUnitId,
  type CivilDate,
  type ReferenceIndex,
} from '@lantoa/domain';
import { Epochs } from './epochs.ts';
import { Memo } from './memo.ts';
import { nearest, type Named } from '../values/nearest.ts';
import { bareName, communeName, districtName, type PlaceName } from './place-name.ts';

interface Names {
  readonly marked: ReadonlyMap<string, readonly AreaUnit[]>;
  readonly plain: ReadonlyMap<string, readonly AreaUnit[]>;
}

/** Units of a reference pack by name, in whatever way the name is written. */
export class PlaceDirectory {
  readonly index: ReferenceIndex;
  private readonly names: Readonly<Record<AreaLevel, Names>>;
  private readonly epochs: Epochs;
  private readonly near = new Memo<AreaUnit[]>();
  private readonly namesOn = new Memo<Named<AreaUnit>[]>();

  constructor(index: ReferenceIndex) {
    this.index = index;
    this.names = {
      province: this.namesOf('province'),
      district: this.namesOf('district'),
      commune: this.namesOf('commune'),
    };
    this.epochs = new Epochs(index.pack.units);
  }

  /** Every version of every unit of a level that ever had the name. */
  ever(level: AreaLevel, name: PlaceName): readonly AreaUnit[] {
    const { marked, plain } = this.names[level];
    const found = marked.get(name.marked);
    // A name typed without any mark may be any of those that differ in marks only.
    return found ?? (name.marked === name.plain ? (plain.get(name.plain) ?? []) : []);
  }

  /** Units of a level with the name that are valid on a day. */
  on(level: AreaLevel, name: PlaceName, date: CivilDate): AreaUnit[] {
    return this.ever(level, name).filter((unit) => isValid(unit, date));
  }

  /** Every unit of a level that is valid on a day. */
  all(level: AreaLevel, date: CivilDate): AreaUnit[] {
    return this.index.pack.units.filter((unit) => unit.level === level && isValid(unit, date));
  }

  /** Units of a level valid on a day whose names are most like the text. */
  nearest(level: AreaLevel, text: string, date: CivilDate): AreaUnit[] {
    const name = level === 'commune' ? communeName(text) : districtName(text);
    const key = `${level} ${this.epochOf(date)}`;
    const names = this.namesOn.of(key, () =>
      this.all(level, date).map((entry) => ({ entry, plain: bareName(entry.name).plain })),
    );
    return this.near.of(`${key} ${name.plain}`, () => nearest(name.plain, names));
  }

  /** A number that changes whenever any unit begins or ends: days of one number have the same units. */
  epochOf(date: CivilDate): number {
    return this.epochs.of(date);
  }

  successors(id: AreaUnitId): AreaUnit[] {
    return this.related(id, 'from', 'to');
  }

  predecessors(id: AreaUnitId): AreaUnit[] {
    return this.related(id, 'to', 'from');
  }

  private related(id: AreaUnitId, here: 'from' | 'to', there: 'from' | 'to'): AreaUnit[] {
    return this.index.pack.transitions
      .filter((transition) => transition[here] === id)
      .map((transition) => this.index.unit(transition[there]))
      .filter((unit) => unit !== undefined);
  }

  private namesOf(level: AreaLevel): Names {
    const stripped = level === 'commune' ? communeName : districtName;
    const spellings = this.index.pack.units
      .filter((unit) => unit.level === level)
      .flatMap((unit) => {
        // A synonym may carry the kind or be a word of its own ("TPLS"); the name itself never carries it.
        const synonyms = (unit.synonyms ?? []).flatMap((synonym) => [bareName(synonym), stripped(synonym)]);
        return [bareName(unit.name), ...synonyms].map(({ marked, plain }) => ({ unit, marked, plain }));
      });
    return {
      marked: unitsBy(spellings, ({ marked }) => marked),
      plain: unitsBy(spellings, ({ plain }) => plain),
    };
  }
}

interface Spelling {
  readonly unit: AreaUnit;
  readonly marked: string;
  readonly plain: string;
}

function unitsBy(spellings: readonly Spelling[], keyOf: (spelling: Spelling) => string): Map<string, AreaUnit[]> {
  return new Map(
    [...groupBy(spellings, keyOf)].map(([key, group]) => [key, [...new Set(group.map(({ unit }) => unit))]]),
  );
}

export function isValid(unit: AreaUnit, date: CivilDate): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo);
}
