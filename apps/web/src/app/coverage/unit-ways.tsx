import { QuestionTools } from '../../components/question-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import type { CoverageFilters } from './coverage-queries.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import { ofMark } from './mark-ways.tsx';
import { RecordsLink } from './records-link.tsx';
import classes from './coverage-page.module.css';

interface UnitWaysProps {
  readonly unit: string;
  readonly label: string;
  readonly filters: Pick<CoverageFilters, 'period' | 'topic' | 'areaClass' | 'district' | 'base'>;
  /** The question of all communes. */
  readonly asked: AnalyticsQuery;
  readonly onDistrict: (district: string) => void;
}

/** From a commune of a map: down to its records, up to its district, and its figures as a question. */
export function UnitWays({ unit, label, filters, asked, onDistrict }: UnitWaysProps) {
  const texts = useMessages(coveragePageMessages);
  const { isFixed } = useViewMode();
  const { areas } = useReference();
  const district = areas.find((area) => area.unit.id === unit)?.district;
  return (
    <div className={classes.ways}>
      <RecordsLink filters={filters} commune={unit} instead={<p>{texts.noRecords}</p>}>
        {label}
      </RecordsLink>
      {district && filters.district !== district.id && !isFixed && (
        <button
          type="button"
          className={classes.plain}
          onClick={() => {
            onDistrict(district.id);
          }}
        >
          {texts.toDistrict(district.label)}
        </button>
      )}
      {!isFixed && <QuestionTools question={analyticsQuestion(ofMark(asked, { commune: unit }))} />}
    </div>
  );
}
