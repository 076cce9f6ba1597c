import type { TwinTable } from '../../components/twin-table.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { targetText } from '../../figures/targets.ts';
import { unknownText } from '../../figures/unknown-units.ts';
import type { Formats } from '../../language/formats.ts';
import { timeLineMessages } from './time-line.messages.ts';
import type { TimePoint } from './time-line-points.ts';

/**
 * The table beside the months. Without a figure of the year before it has no column of it: an empty one would say nothing of
 * why.
 */
export function timeTable(points: readonly TimePoint[], year: string, formats: Formats): TwinTable {
  const texts = timeLineMessages[formats.lang];
  const { columns } = texts;
  const { name: target } = targetMessages[formats.lang];
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '–');
  const before = points.some(({ yearBefore }) => yearBefore !== null) ? [columns.yearBefore] : [];
  return {
    caption: texts.caption(formats.period(year)),
    columns: [
      { label: columns.month, numeric: false },
      ...[columns.share, columns.reached, columns.all, columns.unknown, ...before, target].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: points.map(({ month, cell, share, blank, yearBefore, target: set, inPeriod }) => ({
      key: month,
      strong: inPeriod,
      cells: [
        formats.period(month),
        share === null ? texts.blanks[blank ?? 'missing'] : formats.share(share, 1),
        number(cell?.numerator),
        number(cell?.denominator),
        unknownText(cell, formats, texts.blanks.not_known),
        ...before.map(() => (yearBefore === null ? texts.blanks.not_known : formats.share(yearBefore, 1))),
        targetText(set, formats),
      ],
    })),
  };
}
