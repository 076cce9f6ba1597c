import { lazy } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { Legend } from '../../components/legend.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import type { ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { timeFinding } from './time-finding.ts';
import { timeLineMessages } from './time-line.messages.ts';
import { letterOf, timeMarks, timePoints, type TimeMark, type TimePoint } from './time-line-points.ts';
import classes from './time-line.module.css';

const TimeLineChart = lazy(async () => ({ default: (await import('./time-line-chart.tsx')).TimeLineChart }));

export interface Happening {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

interface TimeLineProps {
  /** COMMUNE_COVERAGE by month of a year, each with the month a year before. */
  readonly months: ResultPartsFragment & ChangePartsFragment;
  readonly period: string;
  readonly year: string;
  /** The topic in words, where one is chosen. */
  readonly topic: string | undefined;
  /** Observances, and days on which the map of units changed. */
  readonly happenings: readonly Happening[];
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Coverage over time: the months of the year, those a year before, and what happened around them. */
export function TimeLine({ months, period, year, topic, happenings, ...frame }: TimeLineProps) {
  const texts = useMessages(timeLineMessages);
  const formats = useFormats();
  const points = timePoints(months, period);
  const codes = points.map(({ month }) => month);
  const marks = timeMarks(happenings, codes);
  const hasYearBefore = points.some((point) => (point.yearBefore ?? 0) > 0);
  return (
    <ChartFrame
      name="time"
      finding={timeFinding(points, formats)}
      description={texts.description(formats.period(year), topic ?? texts.anyTopic)}
      table={twinOf(points, year, formats)}
      height={17}
      legend={
        <Legend
          title={texts.legend}
          steps={[
            { label: texts.chosen, colour: 'var(--accent)' },
            ...(points.some(({ inPeriod }) => !inPeriod) ? [{ label: texts.rest, colour: 'var(--seq-1)' }] : []),
            ...(hasYearBefore ? [{ label: texts.yearBefore, colour: 'var(--mark)' }] : []),
          ]}
          blanks={[
            { kind: 'zero', label: texts.zero },
            { kind: 'missing', label: texts.missing },
          ]}
        />
      }
      {...frame}
    >
      <TimeLineChart points={points} marks={marks} hasYearBefore={hasYearBefore} />
      <MarkList marks={marks} />
    </ChartFrame>
  );
}

function MarkList({ marks }: { readonly marks: readonly TimeMark[] }) {
  const formats = useFormats();
  if (marks.length === 0) return null;
  return (
    <ul className={classes.marks}>
      {marks.map((mark, index) => (
        <li key={`${mark.from}-${mark.to}`} data-picture-text>
          {letterOf(index)}. {formats.range(mark.from, mark.to)}: {mark.texts.join('; ')}
        </li>
      ))}
    </ul>
  );
}

function twinOf(points: readonly TimePoint[], year: string, formats: Formats): TwinTable {
  const texts = timeLineMessages[formats.lang];
  const { columns } = texts;
  const share = (value: number | null) => (value === null ? texts.missing : formats.share(value, 1));
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '');
  return {
    caption: texts.caption(formats.period(year)),
    columns: [
      { label: columns.month, numeric: false },
      ...[columns.share, columns.reached, columns.all, columns.unknown, columns.yearBefore].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: points.map(({ month, cell, share: value, yearBefore, inPeriod }) => ({
      key: month,
      strong: inPeriod,
      cells: [
        formats.period(month),
        share(value),
        number(cell?.numerator),
        number(cell?.denominator),
        number(cell?.unknown),
        yearBefore === null ? '' : formats.share(yearBefore, 1),
      ],
    })),
  };
}
