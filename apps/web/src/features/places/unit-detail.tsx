import type { ReactNode } from 'react';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { areaClassName } from '../../figures/names.ts';
import type { AreaUnitPartsFragment, LeanCellPartsFragment, Measure } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { placesMessages } from './places.messages.ts';
import classes from './places-map.module.css';

interface UnitDetailProps {
  readonly area: AreaUnitPartsFragment;
  readonly cellOf: (unit: string, measure: Measure) => LeanCellPartsFragment | undefined;
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly onClose: () => void;
}

/** What is known of the chosen commune, and the way to the records behind it. */
export function UnitDetail({ area, cellOf, recordsLink, onClose }: UnitDetailProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { unit, district, areaClasses, population } = area;
  const text = (measure: Measure, digits = 0) => {
    const cell = cellOf(unit.id, measure);
    const figure = figureOf(cell);
    return figure === null ? texts.blanks[(cell && blankOf(cell)) ?? 'not_applicable'] : formats.number(figure, digits);
  };
  const reports = cellOf(unit.id, 'REPORTING_RATE');
  const days = cellOf(unit.id, 'DAYS_SINCE_LAST_ACTIVITY');
  const facts: [string, string][] = [
    [texts.days, days?.status === 'NOT_APPLICABLE' ? texts.bands.never : text('DAYS_SINCE_LAST_ACTIVITY')],
    [texts.activities, text('ACTIVITIES')],
    [texts.attendances, text('ATTENDANCES')],
    [texts.intensity, text('ATTENDANCES_PER_1000', 1)],
    [
      texts.reports,
      typeof reports?.numerator === 'number' && typeof reports.denominator === 'number'
        ? texts.of(formats.number(reports.numerator), formats.number(reports.denominator))
        : texts.blanks.not_applicable,
    ],
    [texts.population, typeof population === 'number' ? formats.number(population) : texts.blanks.missing],
  ];
  return (
    <section className={classes.detail} aria-live="polite" aria-label={unit.label}>
      <h4>{unit.label}</h4>
      <p>
        {[district?.label, ...areaClasses.map(({ areaClass }) => areaClassName(areaClass, formats.lang))]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {recordsLink(unit.id, texts.open)}
      <button type="button" className={classes.close} onClick={onClose}>
        {texts.back}
      </button>
    </section>
  );
}
