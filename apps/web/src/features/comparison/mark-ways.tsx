import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { MarkWays } from '../../figures/mark-panel.tsx';
import { UnitComparisonDocument, type KeyPartsFragment, type Measure } from '../../gql/graphql.ts';
import type { Lang } from '../../language/lang.ts';
import { isCompared, levelSearch, placesOf, unitQuestion } from './compared-ways.ts';
import { comparisonQuestion, figuresQuestion, pairQuestions, type ComparisonFilters } from './comparison-questions.ts';
import { COMPARED_MEASURES, PEERS, type ComparisonSearch } from './comparison-search.ts';
import { RecordsLink } from './records-link.tsx';
import { unitMessages } from './units.messages.ts';

type OnChange = (change: Partial<ComparisonSearch>) => void;
type Named = Pick<KeyPartsFragment, 'id' | 'code' | 'label'>;

/** Figures that no activity stands behind. */
const NOT_OF_RECORDS: ReadonlySet<Measure> = new Set(['COMMUNES', 'POPULATION', 'REPORTING_RATE']);

/** Where a unit of the comparison leads; `district` is that of a commune. */
export function unitWays(
  filters: ComparisonFilters,
  unit: Named,
  district: Pick<Named, 'id' | 'label'> | undefined,
  onChange: OnChange,
  lang: Lang,
): MarkWays {
  const place = onePlace(filters, unit.id);
  return {
    filter: unitFilter(filters, unit, district, onChange, lang),
    levelLink: (label) => (
      <Link to="/explore" search={levelSearch(filters, filters.measure, [unit.id])}>
        {label}
      </Link>
    ),
    recordsLink:
      place &&
      ((label, name) => (
        <RecordsLink filters={filters} place={place} name={name}>
          {label}
        </RecordsLink>
      )),
    question: analyticsQuestion(unitQuestion(filters, unit.id)),
  };
}

/** One unit alone is no comparison: the page goes to the units that it holds, or that it stands among. */
function unitFilter(
  { level, district: chosen, measure }: ComparisonFilters,
  unit: Named,
  district: Pick<Named, 'id' | 'label'> | undefined,
  onChange: OnChange,
  lang: Lang,
): MarkWays['filter'] {
  const texts = unitMessages[lang].unit;
  const among = { level: 'COMMUNE', unit: undefined, beside: undefined } as const;
  if (level === 'COMMUNE') {
    if (!district) return undefined;
    const isOn = chosen === district.id;
    const onToggle = () => {
      onChange({ district: isOn ? undefined : district.id });
    };
    return { isOn, onToggle, label: isOn ? texts.allCommunes : texts.communesOf(district.label) };
  }
  if (!isCompared(measure, 'COMMUNE')) return undefined;
  if (level === 'DISTRICT') {
    const onToggle = () => {
      onChange({ ...among, district: unit.id });
    };
    return { isOn: false, onToggle, label: texts.communes };
  }
  const peers = PEERS.find((code) => level === 'PEER_GROUP' && code === unit.code);
  if (peers === undefined) return undefined;
  const onToggle = () => {
    onChange({ ...among, district: undefined, peers });
  };
  return { isOn: false, onToggle, label: texts.communesOfPeers };
}

/** Where a topic leads: it filters the page beside all else that the page is under. */
export function topicWays(filters: ComparisonFilters, topic: string, onChange: OnChange): MarkWays {
  const asked = { ...filters, topic };
  const isOn = filters.topic === topic;
  return {
    filter: {
      isOn,
      onToggle: () => {
        onChange({ topic: isOn ? undefined : topic });
      },
    },
    levelLink: (label) => (
      <Link to="/explore" search={levelSearch(asked, filters.measure, [])}>
        {label}
      </Link>
    ),
    recordsLink: (label, name) => (
      <RecordsLink filters={asked} place={{ district: filters.district }} name={name}>
        {label}
      </RecordsLink>
    ),
    question: {
      document: UnitComparisonDocument,
      variables: { query: comparisonQuestion(asked) },
      csvHref: exportLink(figuresQuestion(asked)),
    },
  };
}

/** A line of the pair: one measure, of a topic or under that of the page. */
export interface PairMark {
  readonly measure: Measure;
  readonly topic: string | undefined;
}

/** Where a line of the pair leads: each way is about both units. */
export function pairWays(
  filters: ComparisonFilters,
  { measure, topic }: PairMark,
  pair: readonly Pick<Named, 'id' | 'label'>[],
  onChange: OnChange,
  lang: Lang,
): MarkWays {
  const asked = { ...filters, topic: topic ?? filters.topic };
  const units = pair.map(({ id }) => id);
  const { groupBy: _by, totals: _totals, ...question } = pairQuestions(asked, units).figures;
  return {
    filter:
      topic === undefined
        ? measureFilter(filters, measure, onChange, lang)
        : topicWays(filters, topic, onChange).filter,
    levelLink: (label) => (
      <Link to="/explore" search={levelSearch(asked, measure, units)}>
        {label}
      </Link>
    ),
    recordsLink: NOT_OF_RECORDS.has(measure) ? undefined : (label) => pairRecords(asked, pair, label),
    question: analyticsQuestion({ ...question, measures: [measure], groupBy: [filters.level], totals: false }),
  };
}

function measureFilter(
  filters: ComparisonFilters,
  measure: Measure,
  onChange: OnChange,
  lang: Lang,
): MarkWays['filter'] {
  const compared = COMPARED_MEASURES.find((one) => one === measure);
  if (compared === undefined || compared === filters.measure || !isCompared(measure, filters.level)) return undefined;
  const onToggle = () => {
    onChange({ measure: compared });
  };
  return { isOn: false, onToggle, label: unitMessages[lang].pair.compare };
}

/** The list of activities knows one place at a time. */
function pairRecords(
  filters: ComparisonFilters,
  pair: readonly Pick<Named, 'id' | 'label'>[],
  label: string,
): ReactNode {
  return pair.flatMap(({ id, label: unit }) => {
    const place = onePlace(filters, id);
    const name = `${label}: ${unit}`;
    return place
      ? [
          <RecordsLink key={id} filters={filters} place={place} name={name}>
            {name}
          </RecordsLink>,
        ]
      : [];
  });
}

/** A unit as the list of activities says it; nothing at levels that it does not know. */
function onePlace({ level }: ComparisonFilters, unit: string) {
  if (placesOf(level, []) === null) return undefined;
  return level === 'DISTRICT' ? { district: unit } : { commune: unit };
}
