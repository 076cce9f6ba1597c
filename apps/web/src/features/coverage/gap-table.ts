import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import type { CellPartsFragment, GapPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { coverageMessages } from './coverage.messages.ts';

type Gap = GapPartsFragment['gaps'][number];

export function gapKey({ areaClass, topic }: Pick<Gap, 'areaClass' | 'topic'>): string {
  return `${areaClass.code}-${topic.code}`;
}

/** "Biên giới, Mua bán người". */
export function gapName({ areaClass, topic }: Gap, formats: Formats): string {
  return `${areaClassName(areaClass, formats.lang)}, ${topicName(topic, formats.lang)}`;
}

/** What a bar is made of, in one line. */
export function gapFacts(gap: Gap, formats: Formats): string {
  const { columns } = coverageMessages[formats.lang].gap;
  const [inClass, reference, difference, interval] = figuresOf(gap, formats);
  return [
    `${columns.inClass}: ${inClass}`,
    `${columns.reference}: ${reference}`,
    `${columns.difference}: ${difference}`,
    ...(interval === '' ? [] : [`${columns.interval}: ${interval}`]),
  ].join('; ');
}

interface Picking {
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

/** One row a class and topic: both shares, their difference and ratio; each row can be picked as its bar can. */
export function gapTable(gaps: readonly Gap[], { picked, onPick }: Picking, formats: Formats): TwinTable {
  const { columns, caption } = coverageMessages[formats.lang].gap;
  return {
    caption,
    columns: [
      { label: columns.areaClass, numeric: false },
      { label: columns.topic, numeric: false },
      ...[columns.inClass, columns.reference, columns.difference, columns.interval, columns.ratio].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: gaps.map((gap) => {
      const key = gapKey(gap);
      const topic = topicName(gap.topic, formats.lang);
      const ratio = figureOf(gap.ratio);
      return {
        key,
        pick: {
          about: topic,
          isPicked: key === picked,
          onPick: () => {
            onPick(key);
          },
        },
        cells: [
          areaClassName(gap.areaClass, formats.lang),
          topic,
          ...figuresOf(gap, formats),
          ratio === null ? '' : formats.number(ratio, 2),
        ],
      };
    }),
  };
}

/** Share in the class, share of the rest, difference in points, its interval. */
function figuresOf({ inClass, reference, difference }: Gap, formats: Formats): [string, string, string, string] {
  const { blanks } = coverageMessages[formats.lang];
  const points = figureOf(difference);
  const { lower, upper } = difference;
  return [
    shareText(inClass, formats),
    shareText(reference, formats),
    points === null ? blanks[blankOf(difference) ?? 'missing'] : formats.signed(points),
    typeof lower === 'number' && typeof upper === 'number' ? `${formats.signed(lower)} … ${formats.signed(upper)}` : '',
  ];
}

/** "45,5% (91/200)", or which kind of blank it is. */
function shareText(cell: CellPartsFragment, formats: Formats): string {
  const texts = coverageMessages[formats.lang];
  const value = figureOf(cell);
  if (value === null) return texts.blanks[blankOf(cell) ?? 'missing'];
  const parts =
    typeof cell.numerator === 'number' && typeof cell.denominator === 'number'
      ? ` (${texts.of(formats.number(cell.numerator), formats.number(cell.denominator))})`
      : '';
  return `${formats.share(value, 1)}${parts}`;
}
