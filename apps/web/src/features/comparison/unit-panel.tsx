import { Link } from '@tanstack/react-router';
import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { cellText, figureText } from './compared-figure.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { partsText } from './comparison-table.ts';
import { limitState } from './limit-state.ts';
import { peerText } from './mark-text.ts';
import { unitMessages } from './units.messages.ts';
import classes from './comparison.module.css';

interface UnitPanelProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly selected: string | undefined;
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** What is known of the chosen unit, and the ways on: its records, one level down. */
export function UnitPanel({ answer, filters, selected, onChange }: UnitPanelProps) {
  const texts = useMessages(unitMessages).unit;
  const { isFixed } = useViewMode();
  const point = answer.points.find(({ unit }) => unit.id === selected);
  if (!point) return <p className={classes.choose}>{isFixed ? texts.chooseToRead : texts.choose}</p>;
  return (
    <section className={classes.unitPanel} aria-live="polite" aria-label={point.unit.label}>
      <h4>{point.unit.label}</h4>
      <Facts point={point} answer={answer} filters={filters} />
      <div className={`${classes.ways ?? ''} screen-only`}>
        <Records unit={point.unit.id} filters={filters} />
        {filters.level === 'DISTRICT' && !isFixed && (
          <button
            type="button"
            onClick={() => {
              onChange({ level: 'COMMUNE', district: point.unit.id, unit: undefined, beside: undefined });
            }}
          >
            {texts.communes}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            onChange({ unit: undefined });
          }}
        >
          {texts.close}
        </button>
      </div>
    </section>
  );
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

/** The records behind the figure, under the same filters, where the list knows the unit. */
function Records({ unit, filters }: { readonly unit: string; readonly filters: ComparisonFilters }) {
  const texts = useMessages(unitMessages).unit;
  const { mayReadRecords } = useViewer();
  if (filters.level === 'PEER_GROUP' || filters.level === 'FORMER_DISTRICT') return null;
  if (!mayReadRecords) return <p>{texts.noRecords}</p>;
  const place = filters.level === 'DISTRICT' ? { district: unit } : { commune: unit };
  return (
    <Link
      to="/activities"
      search={{ ...place, period: filters.period, ...(filters.topic === undefined ? {} : { topic: filters.topic }) }}
    >
      {texts.records}
    </Link>
  );
}
