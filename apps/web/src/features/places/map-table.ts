import type { ReactNode } from 'react';
import type { TwinRow, TwinTable } from '../../components/twin-table.ts';
import { figureOf } from '../../figures/cell.ts';
import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { placesMessages } from './places.messages.ts';
import type { Silence } from './tile-look.ts';
import type { UnitFigures } from './unit-figures.ts';

interface Shown {
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly figures: UnitFigures;
  readonly silences: ReadonlyMap<string, Silence>;
  /** False where no report was due in the time of the silences: nobody knows then of how many topics a commune is without. */
  readonly areSilencesKnown: boolean;
  readonly chosen: AreaUnitPartsFragment | undefined;
  readonly onPick: (unit?: string) => void;
  readonly detailOf: (area: AreaUnitPartsFragment) => ReactNode;
}

const MEASURES = ['DAYS_SINCE_LAST_ACTIVITY', 'ACTIVITIES', 'ATTENDANCES', 'ATTENDANCES_PER_1000'] as const;

/** Every commune of the answer with what the map can show of it. */
export function mapTable(shown: Shown, formats: Formats): TwinTable {
  const { areas, figures, silences, areSilencesKnown } = shown;
  const texts = placesMessages[formats.lang];
  const { views, activities, attendances, intensity, columns } = texts;
  const silenceCells = (unit: string): string[] => {
    if (!areSilencesKnown) return [texts.blanks.not_known];
    const { blind, unknown } = silences.get(unit) ?? { blind: 0, unknown: 0 };
    return [formats.number(blind), formats.number(unknown)];
  };
  const numeric = (label: string) => ({ label, numeric: true });
  const rows = areas
    .filter(({ unit }) => figures.holds(unit.id))
    .map((area) => ({
      key: area.unit.id,
      pick: pickOf(area, shown),
      cells: [
        area.unit.label,
        area.district?.label ?? '',
        ...silenceCells(area.unit.id),
        figures.days(area.unit.id),
        figures.text(area.unit.id, 'ACTIVITIES'),
        figures.text(area.unit.id, 'ATTENDANCES'),
        figures.text(area.unit.id, 'ATTENDANCES_PER_1000', 1),
      ],
    }));
  return {
    caption: texts.caption,
    columns: [
      ...[columns.commune, columns.district].map((label) => ({ label, numeric: false })),
      ...(areSilencesKnown
        ? [numeric(views.topics), numeric(columns.unknown)]
        : [{ label: views.topics, numeric: false }]),
      ...[figures.daysLabel, activities, attendances, intensity].map(numeric),
    ],
    rows,
    onPaper: areSilencesKnown ? undefined : knownOnPaper(rows, figures, formats),
  };
}

/** No report was due: the communes of which something is recorded all the same, and how many are left. */
function knownOnPaper(rows: readonly TwinRow[], figures: UnitFigures, formats: Formats): TwinTable['onPaper'] {
  const texts = placesMessages[formats.lang];
  const isKnown = ({ key }: TwinRow) => MEASURES.some((measure) => figureOf(figures.cell(key, measure)) !== null);
  const known = rows.filter(isKnown);
  const left = formats.number(rows.length - known.length);
  if (known.length === rows.length) return undefined;
  return { rows: known, rest: known.length === 0 ? texts.nothingKnown(left) : texts.restUnknown(left) };
}

/** A row does what the tile of its commune does. */
function pickOf(area: AreaUnitPartsFragment, { chosen, onPick, detailOf }: Shown) {
  const isPicked = area === chosen;
  return {
    isPicked,
    onPick: () => {
      onPick(isPicked ? undefined : area.unit.id);
    },
    panel: isPicked && detailOf(area),
  };
}
