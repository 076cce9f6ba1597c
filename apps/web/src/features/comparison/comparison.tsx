import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import {
  UnitComparisonDocument,
  ComparisonTopicsDocument,
  type ComparisonPartsFragment,
  type EvidencePartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { comparisonMessages } from './comparison.messages.ts';
import { comparisonQuestion, figuresQuestion, topicQuestions, type ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { FunnelChart } from './funnel-chart.tsx';
import { standsOut } from './limit-state.ts';
import { pairOf } from './pair-rows.ts';
import { Pair } from './pair.tsx';
import { RankChart } from './rank-chart.tsx';
import { TopicFunnels } from './topic-funnels.tsx';
import { NothingChosen, UnitPanel } from './unit-panel.tsx';
import classes from './comparison.module.css';

interface ComparisonProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly search: ComparisonSearch;
  readonly busy: boolean;
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** Funnel, rank intervals, topics and a pair, each under its own heading. */
export function Comparison({ answer, filters, search, busy, onChange }: ComparisonProps) {
  const texts = useMessages(comparisonMessages);
  const { isFixed } = useViewMode();
  const frameOf = useFrame(filters);
  const selected = [search.unit, search.beside].filter((unit) => unit !== undefined);
  const { panelAt, selectAt } = useUnitPanel({ answer, filters, search, onChange });
  const [handedOver] = useState(search);
  // Another pair would be another question.
  const { unit, beside } = isFixed ? handedOver : search;
  const pair = pairOf(answer.points, unit, beside, standsOut);
  const question = {
    document: UnitComparisonDocument,
    variables: { query: comparisonQuestion(filters) },
    csvHref: exportLink(figuresQuestion(filters)),
  };
  return (
    <>
      <PageSection id="funnel" title={texts.sections.funnel}>
        <div className={classes.withPanel} data-open={panelAt('funnel') !== undefined || undefined}>
          <FunnelChart
            {...{ answer, filters, selected, question, busy }}
            peers={search.peers}
            onSelect={selectAt('funnel')}
            {...frameOf(answer.evidence)}
          />
          {panelAt('funnel') ?? <NothingChosen />}
        </div>
      </PageSection>
      <Topics {...{ filters, selected, onChange }} onSelect={selectAt('topics')} panel={panelAt('topics')} />
      <PageSection id="ranks" title={texts.sections.ranks}>
        <RankChart
          {...{ answer, filters, selected, busy }}
          onSelect={selectAt('ranks')}
          beneath={panelAt('ranks')}
          {...frameOf(answer.evidence)}
        />
      </PageSection>
      {pair && (
        <PageSection id="pair" title={texts.sections.pair}>
          <Pair answer={answer} filters={filters} pair={pair} onChange={onChange} />
        </PageSection>
      )}
    </>
  );
}

interface TopicsProps {
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
  readonly onSelect: (unit: string) => void;
  readonly panel: ReactNode;
}

function Topics({ filters, selected, onChange, onSelect, panel }: TopicsProps) {
  const texts = useMessages(comparisonMessages);
  const variables = topicQuestions(filters);
  const { data, error, loading, refetch } = useQuery(ComparisonTopicsDocument, { variables });
  const shown = useShownAnswer(data, filters);
  const frameOf = useFrame(shown?.asked ?? filters);
  const failed = error !== undefined && !data;
  return (
    <PageSection id="topics" title={texts.sections.topics}>
      {failed && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!failed && !shown && <div className={classes.waiting} aria-busy />}
      {!failed && shown && (
        <TopicFunnels
          topics={shown.answer}
          filters={shown.asked}
          {...{ selected, onChange, onSelect, panel }}
          question={{ document: ComparisonTopicsDocument, variables }}
          busy={loading}
          {...frameOf(shown.answer.crime.evidence)}
        />
      )}
    </PageSection>
  );
}

type Place = 'funnel' | 'ranks' | 'topics';

/** The chosen unit has one panel: in the chart in which it was picked last. */
function useUnitPanel({ answer, filters, search, onChange }: Omit<ComparisonProps, 'busy'>) {
  const [picked, setPicked] = useState<{ readonly place: Place; readonly unit: string } | null>(null);
  const at = picked?.place ?? 'funnel';
  const point = answer.points.find(({ unit }) => unit.id === search.unit);
  const selectAt = (place: Place) => (unit: string) => {
    setPicked({ place, unit });
    onChange({ unit: unit === search.unit && place === at ? undefined : unit });
  };
  const panelAt = (place: Place) =>
    point && place === at ? (
      // A table of all topics is about none of them.
      <UnitPanel
        {...{ answer, point, onChange }}
        filters={place === 'topics' ? { ...filters, topic: undefined } : filters}
        hasFacts={place !== 'topics'}
        // A unit that was chosen elsewhere, as for the pair, moves nothing.
        isOpened={picked?.unit === search.unit}
      />
    ) : undefined;
  return { selectAt, panelAt };
}

/** What every chart of the page rests on. */
function useFrame(filters: ComparisonFilters) {
  const formats = useFormats();
  const methods = useMethods([filters.measure]);
  return (evidence: EvidencePartsFragment) => ({
    basis: basisText(evidence, filters.period, formats),
    notes: evidence.warnings.map(({ message }) => message),
    methods,
  });
}
