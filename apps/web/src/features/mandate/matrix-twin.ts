import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { cellText } from '../../figures/cell-text.ts';
import { memberName, topicName } from '../../figures/names.ts';
import type { Dimension, MandateCellPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { mandateMessages } from './mandate.messages.ts';
import { markOf, type Matrix } from './matrix-rows.ts';

type Texts = (typeof mandateMessages)['vi'];

export function keyOf({ member, topic }: MandateCellPartsFragment): string {
  return `${member.id} ${topic.id}`;
}

export function kindOf(dimension: Dimension, texts: Texts): string {
  return texts.kinds[dimension] ?? dimension;
}

/** A line a task: what it asks, its state and what was done for it. */
export function twinOf(
  matrix: Matrix,
  pickOf: (cell: MandateCellPartsFragment) => TwinPick,
  formats: Formats,
  texts: Texts,
): TwinTable {
  const { kind, member, body, topic, state, activities, communes, last } = texts.columns;
  return {
    caption: texts.sections.matrix,
    columns: [
      ...[
        matrix.sections.every(({ dimension }) => dimension === 'ORGANISATION') ? body : member,
        kind,
        topic,
        state,
      ].map((label) => ({ label, numeric: false })),
      ...[activities, communes].map((label) => ({ label, numeric: true })),
      { label: last, numeric: false },
    ],
    rows: matrix.sections.flatMap(({ dimension, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell === null
            ? []
            : [
                {
                  key: keyOf(cell),
                  pick: pickOf(cell),
                  cells: [
                    ...[
                      memberName(cell.member, formats.lang),
                      kindOf(dimension, texts),
                      topicName(cell.topic, formats.lang),
                    ],
                    ...[
                      texts.states[markOf(cell)],
                      cellText(cell.activities, formats),
                      cellText(cell.communesReached, formats),
                    ],
                    typeof cell.lastActivityOn === 'string' ? formats.date(cell.lastActivityOn) : '–',
                  ],
                },
              ],
        ),
      ),
    ),
  };
}
