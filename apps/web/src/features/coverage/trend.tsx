import { lazy, useState } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Legend } from '../../components/legend.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { topicName } from '../../figures/names.ts';
import { dataRows } from '../../figures/rows.ts';
import { targetSentence } from '../../figures/targets.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import type { ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { trendFinding } from './findings.ts';
import type { HeatChoice } from './heat-lines.ts';
import { MarkList } from './mark-list.tsx';
import { MonthDrill, type MonthLine, type MonthWays } from './month-drill.tsx';
import { inSentence } from './time-finding.ts';
import { timeLineMessages } from './time-line.messages.ts';
import { timeMarks } from './time-marks.ts';
import { trendFigures, type TopicMonth, type TopicMonths, type TrendFigures } from './trend-points.ts';
import { trendTable } from './trend-table.ts';
import { useHappenings } from './use-happenings.ts';

const TrendPanels = lazy(async () => ({ default: (await import('./trend-panels.tsx')).TrendPanels }));

interface TrendProps {
  readonly topicMonths: TopicMonths;
  readonly year: string;
  readonly chosen: HeatChoice;
  /** Where a month leads. */
  readonly ways: MonthWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Coverage month by month, one small panel for each topic on one scale, against the year before and what happened. */
export function Trend({ topicMonths, year, chosen, ways, ...frame }: TrendProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const areaClass = useReference().areaClasses.find(({ code }) => code === chosen.areaClass);
  const [month, setMonth] = useState<string | null>(null);
  const answer: ResultPartsFragment = topicMonths;
  const figures = trendFigures(topicMonths);
  const marks = timeMarks(useHappenings(year), figures.months);
  const all = figures.topics.flatMap(({ code }) => figures.months.map((at) => figures.at(code, at)));
  const hasYearBefore = all.some(({ yearBefore }) => (yearBefore ?? 0) > 0);
  return (
    <ChartFrame
      name="trend"
      finding={trendFinding(dataRows(answer), answer, formats, chosen, areaClass?.label)}
      description={[
        texts.trend.description(inSentence(year, formats)),
        ...(hasYearBefore ? [texts.trend.yearBefore] : []),
        targetSentence(
          all.map(({ target }) => target),
          formats,
        ),
      ].join(' ')}
      table={trendTable(figures, year, formats)}
      height={11.5}
      legend={<TrendLegend figures={all} hasYearBefore={hasYearBefore} />}
      beneath={
        <MonthDrill
          months={figures.months}
          chosen={month}
          onChoose={setMonth}
          ways={ways}
          linesOf={(at) => monthLines(figures, at, formats)}
        />
      }
      {...frame}
    >
      <TrendPanels
        figures={figures}
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

function monthLines({ topics, at }: TrendFigures, month: string, formats: Formats): MonthLine[] {
  return topics.map((topic) => ({
    ...{ topic: topic.code, name: topicName(topic, formats.lang) },
    figure: at(topic.code, month),
  }));
}

/** Kinds of blank that a month is drawn with. */
const HATCHED = ['missing', 'not_known'] as const;

interface TrendLegendProps {
  readonly figures: readonly TopicMonth[];
  readonly hasYearBefore: boolean;
}

function TrendLegend({ figures, hasYearBefore }: TrendLegendProps) {
  const texts = useMessages(coverageMessages).trend;
  const { legend, yearBefore, blanks: names } = useMessages(timeLineMessages);
  const { name } = useMessages(targetMessages);
  return (
    <Legend
      title={legend}
      steps={[
        { label: texts.own, colour: 'var(--accent)' },
        { label: texts.others, colour: 'var(--context)' },
        ...(hasYearBefore ? [{ label: yearBefore, colour: 'var(--mark)' }] : []),
        ...(figures.some(({ target }) => target !== null) ? [{ label: name, colour: 'var(--ink)' }] : []),
      ]}
      blanks={HATCHED.filter((kind) => figures.some(({ blank }) => blank === kind)).map((kind) => ({
        kind,
        label: names[kind],
      }))}
    />
  );
}
