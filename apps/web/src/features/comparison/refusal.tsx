import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useWholeList } from '../../components/use-whole-list.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { named } from '../../figures/names.ts';
import type { ComparisonPartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ComparisonFilters } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { unitMessages } from './units.messages.ts';
import classes from './comparison.module.css';

interface RefusalProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly onChange: (change: Partial<ComparisonSearch>) => void;
}

/** The server does not compare: why, of whom reports are missing, and what to do about it. */
export function Refusal({ answer, filters, onChange }: RefusalProps) {
  const texts = useMessages(unitMessages).refusal;
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { refusal, evidence, notReported } = answer;
  const code = refusal?.code ?? '';
  const { value, numerator, denominator } = evidence.completeness;
  const counted = [value, numerator, denominator].every((figure) => typeof figure === 'number');
  return (
    <Notice kind="info" title={named(texts.titles, code) ?? texts.other}>
      <p>{named(texts.reasons, code) ?? refusal?.message}</p>
      {counted && (
        <p>
          {texts.received(formats.share(value ?? 0), formats.number(numerator ?? 0), formats.number(denominator ?? 0))}
        </p>
      )}
      {code === 'INCOMPLETE_REPORTS' && <Missing units={notReported} />}
      {/* Ways that lead somewhere: of no use on paper, nor in a pack, which keeps its filters. */}
      {!isFixed && (
        <div className="screen-only">
          <p className={classes.next}>{texts.next}</p>
          <NextSteps code={code} filters={filters} onChange={onChange} />
        </div>
      )}
    </Notice>
  );
}

const FIRST = 20;

/** Who is missing, under the name of the district; all of them when asked. */
function Missing({ units }: { readonly units: readonly KeyPartsFragment[] }) {
  const texts = useMessages(unitMessages).refusal;
  const formats = useFormats();
  const { areas } = useReference();
  const { isWhole: all, hasChoice, toggle } = useWholeList();
  const districtOf = new Map(areas.map(({ unit, district }) => [unit.id, district?.label]));
  const shown = all ? units : units.slice(0, FIRST);
  const districts = [...new Set(shown.map(({ id }) => districtOf.get(id)))];
  return (
    <>
      <p>{texts.missing(formats.number(units.length))}:</p>
      <ul className={classes.missing}>
        {districts.map((district) => (
          <li key={district ?? ''}>
            <strong>{district ?? texts.elsewhere}</strong>:{' '}
            {shown
              .filter(({ id }) => districtOf.get(id) === district)
              .map(({ label }) => label)
              .join(', ')}
          </li>
        ))}
      </ul>
      {units.length > FIRST && hasChoice && (
        <button
          type="button"
          className={`${classes.textButton ?? ''} screen-only`}
          aria-expanded={all}
          onClick={toggle}
        >
          {all ? texts.less : texts.more(formats.number(units.length))}
        </button>
      )}
    </>
  );
}

interface NextStepsProps extends Omit<RefusalProps, 'answer'> {
  readonly code: string;
}

function NextSteps({ code, filters, onChange }: NextStepsProps) {
  const texts = useMessages(unitMessages).refusal;
  const formats = useFormats();
  const { mayReadRecords, defaultPeriod } = useViewer();
  const steps: { text: string; change: Partial<ComparisonSearch> }[] = [];
  if (code === 'TOO_FEW_UNITS' && filters.level === 'DISTRICT')
    steps.push({ text: texts.toFormer, change: { level: 'FORMER_DISTRICT', unit: undefined, beside: undefined } });
  if (code === 'NOT_COMPARABLE') steps.push({ text: texts.toRates, change: { measure: 'ACTIVITIES' } });
  if (filters.level !== 'DISTRICT' && code !== 'NO_REPORTING_STATUS')
    steps.push({
      text: texts.toDistricts,
      change: { level: 'DISTRICT', district: undefined, unit: undefined, beside: undefined },
    });
  if (filters.period !== defaultPeriod)
    steps.push({ text: texts.toYear(formats.period(defaultPeriod)), change: { period: defaultPeriod } });
  return (
    <ul className={classes.steps}>
      {code === 'INCOMPLETE_REPORTS' && mayReadRecords && (
        <li>
          <Link to="/reporting">{texts.toReporting}</Link>
        </li>
      )}
      {steps.map(({ text, change }) => (
        <li key={text}>
          <button
            type="button"
            className={classes.textButton}
            onClick={() => {
              onChange(change);
            }}
          >
            {text}
          </button>
        </li>
      ))}
      <li>
        <Link to="/" search={{ period: filters.period }}>
          {texts.toOverview}
        </Link>
      </li>
    </ul>
  );
}
