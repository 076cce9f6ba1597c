import { lazy, useState } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { Legend } from '../../components/legend.tsx';
import { upperFirst } from '../../figures/names.ts';
import { targetSentence } from '../../figures/targets.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MarkList } from './mark-list.tsx';
import { MonthDrill, type MonthWays } from './month-drill.tsx';
import { inSentence, timeFinding } from './time-finding.ts';
import { timeLineMessages } from './time-line.messages.ts';
import { timePoints, type Months, type TimePoint } from './time-line-points.ts';
import { timeMarks } from './time-marks.ts';
import { timeTable } from './time-table.ts';
import { useHappenings } from './use-happenings.ts';

const TimeLineChart = lazy(async () => ({ default: (await import('./time-line-chart.tsx')).TimeLineChart }));

interface TimeLineProps {
  /** COMMUNE_COVERAGE by month of a year, each with the month a year before. */
  readonly months: Months;
  readonly period: string;
  readonly year: string;
  /** The topic in words, where one is chosen. */
  readonly topic: string | undefined;
  /** The communes of the chosen kind of area, in words; undefined for all. */
  readonly communes: string | undefined;
  /** Where a month leads. */
  readonly ways: MonthWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Coverage over time: the months of the year, those a year before, and what happened around them. */
export function TimeLine({ months, period, year, topic, communes, ways, ...frame }: TimeLineProps) {
  const texts = useMessages(timeLineMessages);
  const formats = useFormats();
  const points = timePoints(months, period);
  const codes = points.map(({ month }) => month);
  const [month, setMonth] = useState<string | null>(null);
  const marks = timeMarks(useHappenings(year), codes);
  const targets = points.map(({ target }) => target);
  const hasYearBefore = points.some((point) => (point.yearBefore ?? 0) > 0);
  return (
    <ChartFrame
      name="time"
      finding={timeFinding(points, formats, communes)}
      description={[
        texts.description(inSentence(year, formats), topic ?? texts.anyTopic),
        ...(hasYearBefore ? [texts.yearBeforeLine] : []),
        targetSentence(targets, formats),
      ].join(' ')}
      table={timeTable(points, year, formats)}
      height={18}
      legend={<TimeLegend points={points} hasYearBefore={hasYearBefore} />}
      beneath={
        <MonthDrill
          months={codes}
          chosen={month}
          onChoose={setMonth}
          ways={ways}
          linesOf={(at) =>
            points
              .filter((point) => point.month === at)
              .map((point) => ({ topic: undefined, name: upperFirst(topic ?? texts.anyTopic), figure: point }))
          }
        />
      }
      {...frame}
    >
      <TimeLineChart
        points={points}
        marks={marks}
        hasYearBefore={hasYearBefore}
        onPick={(at) => {
          setMonth(at === month ? null : at);
        }}
      />
      <MarkList marks={marks} />
    </ChartFrame>
  );
}

interface TimeLegendProps {
  readonly points: readonly TimePoint[];
  readonly hasYearBefore: boolean;
}

/** Kinds of blank that a month can have. */
const SHOWN_BLANKS = ['zero', 'missing', 'not_known'] as const;

function TimeLegend({ points, hasYearBefore }: TimeLegendProps) {
  const texts = useMessages(timeLineMessages);
  const { name } = useMessages(targetMessages);
  return (
    <Legend
      title={texts.legend}
      steps={[
        { label: texts.chosen, colour: 'var(--accent)' },
        ...(points.some(({ inPeriod }) => !inPeriod) ? [{ label: texts.rest, colour: 'var(--seq-1)' }] : []),
        ...(hasYearBefore ? [{ label: texts.yearBefore, colour: 'var(--mark)' }] : []),
        ...(points.some(({ target }) => target !== null) ? [{ label: name, colour: 'var(--ink)' }] : []),
      ]}
      blanks={[
        ...SHOWN_BLANKS.filter((kind) => points.some(({ blank }) => blank === kind)).map((kind) => ({
          kind,
          label: texts.blanks[kind],
        })),
      ]}
    />
  );
}
