import { memo, type ReactNode } from 'react';
import { Levels } from '../../features/coverage/levels.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { daysTo } from '../../figures/days-to.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { CoverageLevelsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { levelsQueries, type CoverageFilters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import { placeWays } from './place-ways.tsx';
import { RecordsLink } from './records-link.tsx';
import classes from './coverage-page.module.css';

interface LevelsRegionProps {
  readonly answer: CoverageLevelsQuery;
  readonly busy: boolean;
  readonly filters: CoverageFilters;
  readonly about: string | undefined;
  readonly onChange: (change: Partial<CoverageSearch>) => void;
}

/** Province, districts, communes, records: each line leads one level down. */
export const LevelsRegion = memo(function LevelsRegion({ answer, busy, filters, about, onChange }: LevelsRegionProps) {
  const texts = useMessages(coveragePageMessages);
  const formats = useFormats();
  const { districts } = useReference();
  const methods = useMethods(['COMMUNE_COVERAGE', 'ACTIVITIES', 'DAYS_SINCE_LAST_ACTIVITY']);
  const { rows } = levelsQueries(filters, districts.length > 0);
  const district = districts.find(({ code }) => code === filters.district);
  const { evidence, truncated } = answer.rows;
  return (
    <Levels
      answer={answer.rows}
      isCut={truncated}
      daysTo={daysTo(filters)}
      place={district?.label}
      topic={about}
      path={<Path district={district?.label} filters={filters} onChange={onChange} />}
      onPick={(level, unit) => {
        onChange(level === 'DISTRICT' ? { district: unit, zoom: undefined, unit: undefined } : { unit });
        if (level === 'COMMUNE') document.getElementById('map')?.scrollIntoView();
      }}
      recordsLink={(level, unit, label) => (
        <RecordsLink
          filters={filters}
          {...(level === 'DISTRICT' ? { district: unit } : { commune: unit })}
          name={texts.recordsOf(label)}
          instead={null}
        >
          {texts.records}
        </RecordsLink>
      )}
      waysOf={(level, unit) => placeWays(filters, level, unit, rows, onChange)}
      basis={basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map((warning) => warning.message)}
      csvHref={exportLink(rows)}
      question={analyticsQuestion(rows)}
      methods={methods}
      busy={busy}
    />
  );
});

interface PathProps extends Pick<LevelsRegionProps, 'filters' | 'onChange'> {
  readonly district: string | undefined;
}

/** Where the reader stands between province and commune, and the way up. */
function Path({ district, filters, onChange }: PathProps): ReactNode {
  const texts = useMessages(coveragePageMessages);
  if (district === undefined) return <span aria-current="location">{texts.wholeProvince}</span>;
  return (
    <>
      <button
        type="button"
        className={classes.plain}
        onClick={() => {
          onChange({ district: undefined, zoom: undefined, unit: undefined });
        }}
      >
        {texts.wholeProvince}
      </button>
      <span aria-hidden="true">›</span>
      <span aria-current="location">{district}</span>
      <RecordsLink filters={filters} instead={null} name={texts.recordsOf(district)}>
        {texts.records}
      </RecordsLink>
    </>
  );
}
