import type { TwinTable } from '../../components/twin-table.ts';
import { topicName } from '../../figures/names.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { targetText } from '../../figures/targets.ts';
import type { Formats } from '../../language/formats.ts';
import { coverageMessages } from './coverage.messages.ts';
import { timeLineMessages } from './time-line.messages.ts';
import type { TopicMonth, TrendFigures } from './trend-points.ts';

/**
 * The shares of the trend: a row a month and a column a topic, which on paper takes a fifth of the height. Where the year before
 * or targets stand beside them, a row a month and topic.
 */
export function trendTable(figures: TrendFigures, year: string, formats: Formats): TwinTable {
  const { months, topics, at } = figures;
  const all = topics.flatMap(({ code }) => months.map((month) => at(code, month)));
  const isPlain = all.every(({ yearBefore, target }) => (yearBefore ?? 0) === 0 && target === null);
  return isPlain ? byTopic(figures, year, formats) : byRow(figures, year, formats);
}

function byTopic({ months, topics, at }: TrendFigures, year: string, formats: Formats): TwinTable {
  const texts = coverageMessages[formats.lang].trend;
  return {
    caption: texts.caption(formats.period(year)),
    columns: [
      { label: texts.month, numeric: false },
      ...topics.map((topic) => ({ label: topicName(topic, formats.lang), numeric: true })),
    ],
    rows: months.map((month) => ({
      key: month,
      cells: [formats.period(month), ...topics.map(({ code }) => shareText(at(code, month), formats))],
    })),
  };
}

function byRow({ months, topics, at }: TrendFigures, year: string, formats: Formats): TwinTable {
  const texts = coverageMessages[formats.lang].trend;
  const { columns, blanks } = timeLineMessages[formats.lang];
  return {
    caption: texts.caption(formats.period(year)),
    columns: [
      { label: texts.month, numeric: false },
      { label: texts.topic, numeric: false },
      ...[columns.share, columns.yearBefore, targetMessages[formats.lang].name].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: months.flatMap((month) =>
      topics.map((topic) => {
        const figure = at(topic.code, month);
        return {
          key: `${month} ${topic.code}`,
          cells: [
            formats.period(month),
            topicName(topic, formats.lang),
            shareText(figure, formats),
            figure.yearBefore === null ? blanks.not_known : formats.share(figure.yearBefore, 1),
            targetText(figure.target, formats),
          ],
        };
      }),
    ),
  };
}

function shareText({ share, blank }: TopicMonth, formats: Formats): string {
  if (share !== null) return formats.share(share, 1);
  return coverageMessages[formats.lang].blanks[blank ?? 'missing'];
}
