import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { cellText, figureText } from './compared-figure.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { partsText } from './comparison-table.ts';
import { limitState } from './limit-state.ts';
import { peerText } from './mark-text.ts';
import { unitWays } from './mark-ways.tsx';
import { unitMessages } from './units.messages.ts';
import classes from './comparison.module.css';

interface UnitPanelProps {
  readonly answer: ComparisonPartsFragment;
  readonly point: ComparisonPartsFragment['points'][number];
  readonly filters: ComparisonFilters;
  readonly hasFacts: boolean;
  readonly isOpened: boolean;
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** What is known of the chosen unit, and the ways on. */
export function UnitPanel({ answer, point, filters, hasFacts, isOpened, onChange }: UnitPanelProps) {
  const { byVillage, byCommune } = useMessages(unitMessages).unit;
  const { lang } = useFormats();
  const { isFixed } = useViewMode();
  const { areas } = useReference();
  const { unit } = point;
  const district = areas.find((area) => area.unit.id === unit.id)?.district ?? undefined;
  return (
    <MarkPanel
      title={unit.label}
      words={{ level: filters.level === 'COMMUNE' ? byVillage : byCommune }}
      ways={isFixed ? undefined : unitWays(filters, unit, district, onChange, lang)}
      isOpened={isOpened}
      onClose={() => {
        onChange({ unit: undefined });
      }}
    >
      {hasFacts && (
        <div aria-live="polite" className={classes.facts}>
          <Facts point={point} answer={answer} filters={filters} />
        </div>
      )}
    </MarkPanel>
  );
}

/** Where the panel will stand. */
export function NothingChosen() {
  const texts = useMessages(unitMessages).unit;
  const { isFixed } = useViewMode();
  return <p className={classes.choose}>{isFixed ? texts.chooseToRead : texts.choose}</p>;
}

interface FactsProps {
  readonly point: ComparisonPartsFragment['points'][number];
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
}

function Facts({ point, answer, filters }: FactsProps) {
  const texts = useMessages(unitMessages).unit;
  const { states } = useMessages(comparisonMessages);
  const formats = useFormats();
  const state = limitState(point);
  const parts = partsText(point, filters, formats);
  const facts: [string, string][] = [
    [texts.figure, `${cellText(point.cell, filters, formats)}${parts === '' ? '' : ` (${parts})`}`],
  ];
  if (typeof answer.mean.value === 'number') facts.push([texts.mean, figureText(answer.mean.value, filters, formats)]);
  if (typeof point.lower95 === 'number' && typeof point.upper95 === 'number')
    facts.push([
      texts.limits,
      `${figureText(point.lower95, filters, formats)} … ${figureText(point.upper95, filters, formats)}`,
    ]);
  if (state !== null) facts.push([texts.place, states[state]]);
  if (typeof point.rankFrom === 'number' && typeof point.rankTo === 'number')
    facts.push([
      texts.rank,
      texts.ranksOf(formats.number(point.rankFrom), formats.number(point.rankTo), formats.number(answer.points.length)),
    ]);
  facts.push([texts.peers, peerText(point, formats)]);
  if (typeof point.cell.unknown === 'number') facts.push([texts.unknown, formats.number(point.cell.unknown)]);
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
