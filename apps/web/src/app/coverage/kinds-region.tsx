import { memo } from 'react';
import { ClassSets } from '../../features/coverage/class-sets.tsx';
import { classSetsMessages } from '../../features/coverage/class-sets.messages.ts';
import { Heatmap } from '../../features/coverage/heatmap.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { AREA_CLASSES } from '../../figures/conventions.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { CoverageKindsQuery, EvidencePartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { kindsQueries, type CoverageFilters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { classWays, markWays, ofMark, setWays, type Mark } from './mark-ways.tsx';
import classes from './coverage-page.module.css';

interface KindsRegionProps {
  readonly answer: CoverageKindsQuery;
  readonly busy: boolean;
  readonly filters: CoverageFilters;
  /** The chosen topic as it stands in a sentence. */
  readonly about: string | undefined;
  readonly onChange: (change: Partial<CoverageSearch>) => void;
}

/** k of n communes: topic by class, then classes alone and their exact combinations. */
export const KindsRegion = memo(function KindsRegion({ answer, busy, filters, about, onChange }: KindsRegionProps) {
  const formats = useFormats();
  const { noSetRecords } = useMessages(classSetsMessages);
  const { proxies } = useReference();
  const methods = useMethods(['COMMUNE_COVERAGE']);
  const queries = kindsQueries(filters);
  const questionOf = (mark: Mark) => analyticsQuestion(ofMark(queries.topicClasses, mark));
  const frame = (evidence: EvidencePartsFragment) => ({
    basis: basisText(evidence, filters.period, formats),
    notes: evidence.warnings.map((warning) => warning.message),
    methods,
    busy,
  });
  return (
    <div className={classes.stack}>
      <Heatmap
        topicClasses={answer.topicClasses}
        classes={answer.anyTopic}
        shownClasses={AREA_CLASSES}
        proxies={proxies}
        chosen={filters}
        csvHref={exportLink(queries.topicClasses)}
        question={analyticsQuestion(queries.topicClasses)}
        onPick={(topic, areaClass) => {
          const again = filters.topic === topic && filters.areaClass === areaClass;
          onChange(again ? { topic: undefined, areaClass: undefined } : { topic, areaClass });
        }}
        waysOf={(topic, areaClass) =>
          markWays(filters, { topic, areaClass }, questionOf({ topic, areaClass }), onChange)
        }
        {...frame(answer.topicClasses.evidence)}
      />
      <ClassSets
        marginal={answer.classes}
        exclusive={answer.sets}
        shownClasses={AREA_CLASSES}
        chosen={filters.areaClass}
        topic={about}
        csvHref={exportLink(queries.sets)}
        question={analyticsQuestion(queries.sets)}
        onPick={(areaClass) => {
          onChange({ areaClass });
        }}
        waysOf={(areaClass) => classWays(filters, areaClass, questionOf, onChange)}
        setWays={() => setWays(filters, analyticsQuestion(queries.sets), noSetRecords)}
        {...frame(answer.sets.evidence)}
      />
    </div>
  );
});
