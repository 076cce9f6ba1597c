import { ChartFrame } from '../../components/chart-frame.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { figureOf, NO_REPORT_DUE } from '../../figures/cell.ts';
import { upperFirst } from '../../figures/names.ts';
import { ratioText, whyNoLift } from '../../figures/why-no-lift.ts';
import { ObservancesOfYearDocument, type ObservancesOfYearQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { LiftScale } from '../../figures/lift-scale.tsx';
import { liftFinding } from './observance-findings.ts';
import { calendarQuestion, type ObservanceFilters } from './observance-questions.ts';
import { observanceMessages, type ObservanceTexts } from './observances.messages.ts';
import classes from './observances.module.css';

type Calendar = ObservancesOfYearQuery['observanceCalendar'];
type One = Calendar['observances'][number];

interface LiftsProps {
  readonly calendar: Calendar;
  readonly filters: ObservanceFilters;
  readonly busy: boolean;
}

/** Whether more was done on the days of each observance than in the weeks around: as a ratio and as a difference. */
export function Lifts({ calendar, filters, busy }: LiftsProps) {
  const texts = useMessages(observanceMessages);
  const formats = useFormats();
  const { evidence, observances } = calendar;
  const why = whyNoLift(
    observances.map(({ observance: { label }, lift: { ratio } }) => ({ label, ratio })),
    formats,
  );
  return (
    <ChartFrame
      name="lift"
      finding={liftFinding(observances, formats)}
      description={texts.lift.text}
      basis={basisText(evidence, `cal:${String(filters.year)}-Y`, formats)}
      question={{ document: ObservancesOfYearDocument, variables: calendarQuestion(filters) }}
      table={tableOf(observances, formats, texts)}
      busy={busy}
      picture={false}
    >
      {why.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {why.length === 0 && (
        <ul className={classes.lifts}>
          {observances.map((one) => (
            <Line key={one.observance.id} one={one} />
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function Line({ one }: { readonly one: One }) {
  const texts = useMessages(observanceMessages);
  const formats = useFormats();
  return (
    <li>
      <strong>{upperFirst(one.observance.label)}</strong>
      <LiftScale ratio={one.lift.ratio} usual={texts.lift.same} />
      <span>
        <b>{ratioText(one.lift.ratio, formats)}</b>
        {figureOf(one.lift.difference) !== null && (
          <> · {texts.lift.more(formats.signed(one.lift.difference.value ?? 0, 1))}</>
        )}
      </span>
      <span className={classes.quiet}>{eachText(one, formats, texts)}</span>
    </li>
  );
}

function eachText({ lift, phase }: One, formats: Formats, texts: ObservanceTexts): string {
  if (phase === 'COMING' && lift.inside.reason === 'not_begun') return '';
  if (lift.ratio.reason === NO_REPORT_DUE) return '';
  const [inside, around] = [lift.inside, lift.around].map((cell) => cellText(cell, formats));
  return texts.lift.each(inside ?? '', formats.number(lift.days), around ?? '', formats.number(lift.daysAround));
}

function tableOf(observances: readonly One[], formats: Formats, texts: ObservanceTexts): TwinTable {
  const { observance, inside, around, ratio, interval, difference, reported } = texts.lift.columns;
  const share = (cell: One['lift']['reportedInside']) => {
    const value = figureOf(cell);
    return value === null ? '–' : formats.share(value);
  };
  return {
    caption: texts.sections.lift,
    columns: [
      { label: observance, numeric: false },
      ...[inside, around, ratio, interval, difference, reported].map((label) => ({ label, numeric: true })),
    ],
    rows: observances.map((one) => {
      const { lift } = one;
      const gap = figureOf(lift.difference);
      return {
        key: one.observance.id,
        cells: [
          upperFirst(one.observance.label),
          ...[lift.inside, lift.around].map((cell) => cellText(cell, formats)),
          ratioText(lift.ratio, formats),
          typeof lift.ratio.lower === 'number'
            ? `${formats.number(lift.ratio.lower, 1)} – ${formats.number(lift.ratio.upper ?? 0, 1)}`
            : '',
          gap === null ? '' : formats.signed(gap, 1),
          `${share(lift.reportedInside)}; ${share(lift.reportedAround)}`,
        ],
      };
    }),
  };
}
