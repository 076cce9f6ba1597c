import type { ReactNode } from 'react';
import { areaClassName } from '../../figures/names.ts';
import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { placesMessages } from './places.messages.ts';
import type { UnitFigures } from './unit-figures.ts';
import classes from './places-map.module.css';

interface UnitDetailProps {
  readonly area: AreaUnitPartsFragment;
  readonly figures: UnitFigures;
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly onClose: () => void;
}

/** What is known of the chosen commune, and the way to the records behind it. */
export function UnitDetail({ area, figures, recordsLink, onClose }: UnitDetailProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { unit, district, areaClasses, population } = area;
  const reports = figures.cell(unit.id, 'REPORTING_RATE');
  const counted = typeof reports?.numerator === 'number' && typeof reports.denominator === 'number';
  const facts = [
    [figures.daysLabel, figures.days(unit.id)],
    [texts.activities, figures.text(unit.id, 'ACTIVITIES')],
    [texts.attendances, figures.text(unit.id, 'ATTENDANCES')],
    [texts.intensity, figures.text(unit.id, 'ATTENDANCES_PER_1000', 1)],
    [
      texts.reports,
      counted
        ? texts.of(formats.number(reports.numerator ?? 0), formats.number(reports.denominator ?? 0))
        : texts.blanks.not_applicable,
    ],
    [texts.population, typeof population === 'number' ? formats.number(population) : texts.blanks.missing],
  ];
  const kinds = areaClasses.map(({ areaClass }) => areaClassName(areaClass, formats.lang));
  return (
    <section className={classes.detail} aria-live="polite" aria-label={unit.label}>
      <h4>{unit.label}</h4>
      <p>{[district?.label, ...kinds].filter((part) => part !== undefined).join(' · ')}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {recordsLink(unit.id, texts.open)}
      <button
        type="button"
        className={classes.close}
        onClick={() => {
          onClose();
        }}
      >
        {texts.back}
      </button>
    </section>
  );
}
