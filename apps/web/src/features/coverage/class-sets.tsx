import type { ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { targetSentence, targetText } from '../../figures/targets.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import type { ResultPartsFragment, TargetPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { exclusiveSets, marginalSets, setsFinding, wholeCell, wholeSet, type ClassSet } from './class-set-rows.ts';
import { classSetsMessages } from './class-sets.messages.ts';
import classes from './class-sets.module.css';

interface ClassSetsProps {
  /** COMMUNE_COVERAGE by class, and by combination of classes, each with a total. */
  readonly marginal: ResultPartsFragment & TargetPartsFragment;
  readonly exclusive: ResultPartsFragment;
  readonly shownClasses: readonly string[];
  readonly chosen: string | undefined;
  readonly topic: string | undefined;
  readonly onPick: (areaClass: string | undefined) => void;
  /** Where the class that the page is under leads besides. */
  readonly waysOf: (areaClass: string) => MarkWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** k of n communes by class, overlapping, and by exact set of classes, where every commune stands once. */
export function ClassSets(props: ClassSetsProps) {
  const { marginal, exclusive, shownClasses, topic, chosen, onPick, waysOf, ...frame } = props;
  const texts = useMessages(classSetsMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const whole = wholeSet(marginal, formats);
  const overlapping = marginalSets(marginal, shownClasses, formats);
  const sets = exclusiveSets(exclusive, formats);
  const all = wholeCell(exclusive);
  const open = overlapping.find(({ key }) => key === chosen);
  return (
    <ChartFrame
      name="class-sets"
      finding={setsFinding(sets, formats, isReportingKnown(exclusive.evidence))}
      description={[
        texts.description(topic ?? texts.anyTopic, formats.number(sets.length), formats.number(all?.denominator ?? 0)),
        targetSentence(
          whole.map(({ target }) => target),
          formats,
        ),
      ].join(' ')}
      table={twinOf(whole, overlapping, sets, props, formats)}
      interactive
      picture={false}
      beneath={
        open &&
        !isFixed && (
          <MarkPanel title={open.name} ways={waysOf(open.key)}>
            <p>{countText(open, formats)}</p>
          </MarkPanel>
        )
      }
      {...frame}
    >
      <SetTable whole={whole} overlapping={overlapping} sets={sets} chosen={chosen} onPick={onPick} />
    </ChartFrame>
  );
}

interface SetTableProps extends Pick<ClassSetsProps, 'chosen' | 'onPick'> {
  readonly whole: readonly ClassSet[];
  readonly overlapping: readonly ClassSet[];
  readonly sets: readonly ClassSet[];
}

function SetTable({ whole, overlapping, sets, chosen, onPick }: SetTableProps) {
  const texts = useMessages(classSetsMessages);
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.set}</th>
          {overlapping.map(({ key, name }) => (
            <th key={key} scope="col" className={classes.member}>
              {name}
            </th>
          ))}
          <th scope="col" colSpan={2}>
            {texts.columns.reached}
          </th>
        </tr>
      </thead>
      <SetRows
        title={texts.marginal}
        rows={[...whole, ...overlapping]}
        columns={overlapping}
        nameOf={(set) =>
          whole.includes(set) ? (
            set.name
          ) : (
            <PickButton
              className={classes.pick}
              pressed={chosen === set.key}
              title={texts.pick(set.name)}
              onPick={() => {
                onPick(chosen === set.key ? undefined : set.key);
              }}
            >
              {set.name}
            </PickButton>
          )
        }
      />
      <SetRows title={texts.exclusive} rows={sets} columns={overlapping} nameOf={({ name }) => name} />
    </table>
  );
}

interface SetRowsProps {
  readonly title: string;
  readonly rows: readonly ClassSet[];
  readonly columns: readonly ClassSet[];
  readonly nameOf: (set: ClassSet) => ReactNode;
}

/** One part of the table: a ring under each class, filled where the set belongs to it. */
function SetRows({ title, rows, columns, nameOf }: SetRowsProps) {
  const texts = useMessages(classSetsMessages);
  const formats = useFormats();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 3} className={classes.part}>
          {title}
        </th>
      </tr>
      {rows.map((set) => (
        <tr key={set.key}>
          <th scope="row">{nameOf(set)}</th>
          {columns.map(({ key }) => (
            <td key={key} className={classes.member} data-in={set.classes.includes(key)}>
              <span className="visually-hidden">{set.classes.includes(key) ? texts.in : texts.notIn}</span>
            </td>
          ))}
          <td className={classes.bar}>
            <ShareBar share={figureOf(set.cell)} blank={blankOf(set.cell)} target={set.target} />
          </td>
          <td className={classes.figure}>{countText(set, formats)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function countText({ cell, target }: ClassSet, formats: Formats): string {
  const texts = classSetsMessages[formats.lang];
  const share = figureOf(cell);
  if (share === null) return texts.blanks[blankOf(cell) ?? 'missing'];
  const parts = texts.of(formats.number(cell.numerator ?? 0), formats.number(cell.denominator ?? 0));
  const set = target === null ? '' : `; ${targetMessages[formats.lang].mark(formats.share(target))}`;
  return `${parts} (${formats.share(share)})${set}`;
}

function twinOf(
  whole: readonly ClassSet[],
  overlapping: readonly ClassSet[],
  sets: readonly ClassSet[],
  { chosen, onPick }: Pick<ClassSetsProps, 'chosen' | 'onPick'>,
  formats: Formats,
): TwinTable {
  const texts = classSetsMessages[formats.lang];
  const { columns } = texts;
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '');
  const rowsOf = (part: string, rows: readonly ClassSet[]) =>
    rows.map(({ key, name, cell, target }) => {
      const share = figureOf(cell);
      return {
        key: `${part}-${key}`,
        // No filter says "in these classes and in no other".
        pick: overlapping.some((set) => set.key === key && part === texts.marginal)
          ? {
              isPicked: chosen === key,
              onPick: () => {
                onPick(chosen === key ? undefined : key);
              },
            }
          : undefined,
        cells: [
          name,
          part,
          share === null ? texts.blanks[blankOf(cell) ?? 'missing'] : formats.share(share, 1),
          number(cell.numerator),
          number(cell.denominator),
          number(cell.unknown),
          targetText(target, formats),
        ],
      };
    });
  return {
    caption: texts.caption,
    columns: [
      { label: columns.set, numeric: false },
      { label: columns.part, numeric: false },
      ...[columns.share, columns.reached, columns.all, columns.unknown, targetMessages[formats.lang].name].map(
        (label) => ({ label, numeric: true }),
      ),
    ],
    rows: [...rowsOf(texts.marginal, [...whole, ...overlapping]), ...rowsOf(texts.exclusive, sets)],
  };
}
