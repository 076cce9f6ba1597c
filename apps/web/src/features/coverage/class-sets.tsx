import { useState, type ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { targetSentence } from '../../figures/targets.ts';
import type { ResultPartsFragment, TargetPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { exclusiveSets, marginalSets, setsFinding, wholeCell, wholeSet, type ClassSet } from './class-set-rows.ts';
import { classSetTable, countText, type SetPicks } from './class-set-table.ts';
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
  /** Where an exact combination leads. */
  readonly setWays: () => MarkWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** k of n communes by class, overlapping, and by exact set of classes, where every commune stands once. */
export function ClassSets(props: ClassSetsProps) {
  const { marginal, exclusive, shownClasses, topic, chosen, onPick, waysOf, setWays, ...frame } = props;
  const texts = useMessages(classSetsMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const whole = wholeSet(marginal, formats);
  const overlapping = marginalSets(marginal, shownClasses, formats);
  const sets = exclusiveSets(exclusive, formats);
  const all = wholeCell(exclusive);
  const [picked, setPicked] = useState<string | null>(null);
  const pickSet = (key: string) => {
    setPicked(key === picked ? null : key);
  };
  const picks = { chosen, onPick, picked, pickSet };
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
      table={classSetTable(whole, overlapping, sets, picks, formats)}
      interactive
      picture={false}
      beneath={!isFixed && <Opened {...{ overlapping, sets, picks, waysOf, setWays }} />}
      {...frame}
    >
      <SetTable {...{ whole, overlapping, sets, picks }} />
    </ChartFrame>
  );
}

interface SetTableProps {
  readonly whole: readonly ClassSet[];
  readonly overlapping: readonly ClassSet[];
  readonly sets: readonly ClassSet[];
  readonly picks: SetPicks;
}

/** The class that the page is under, and the combination that is open: what is known of them, and where they lead. */
function Opened({
  overlapping,
  sets,
  picks,
  waysOf,
  setWays,
}: Omit<SetTableProps, 'whole'> & Pick<ClassSetsProps, 'waysOf' | 'setWays'>) {
  const texts = useMessages(classSetsMessages);
  const formats = useFormats();
  const open = overlapping.find(({ key }) => key === picks.chosen);
  const openSet = sets.find(({ key }) => key === picks.picked);
  return (
    <>
      {open && (
        <MarkPanel title={open.name} ways={waysOf(open.key)}>
          <p>{countText(open, formats)}</p>
        </MarkPanel>
      )}
      {openSet && (
        <MarkPanel
          title={openSet.name}
          ways={setWays()}
          words={{ noFilter: texts.noSetFilter, level: texts.setLevel }}
          isOpened
          onClose={() => {
            picks.pickSet(openSet.key);
          }}
        >
          <p>{countText(openSet, formats)}</p>
        </MarkPanel>
      )}
    </>
  );
}

function SetTable({ whole, overlapping, sets, picks }: SetTableProps) {
  const texts = useMessages(classSetsMessages);
  return (
    // The roles are written out because a phone lays the rows out as blocks, which would take them away.
    <table className={classes.table} role="table">
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {texts.columns.set}
          </th>
          {overlapping.map(({ key, name }) => (
            <th key={key} scope="col" role="columnheader" className={classes.member}>
              {name}
            </th>
          ))}
          <th scope="col" role="columnheader" colSpan={2}>
            {texts.columns.reached}
          </th>
        </tr>
      </thead>
      <SetRows
        title={texts.marginal}
        rows={[...whole, ...overlapping]}
        columns={overlapping}
        nameOf={(set) => (whole.includes(set) ? set.name : <ClassName set={set} {...picks} />)}
      />
      <SetRows
        title={texts.exclusive}
        rows={sets}
        columns={overlapping}
        nameOf={(set) => <SetName set={set} {...picks} />}
      />
    </table>
  );
}

type NameProps = SetPicks & { readonly set: ClassSet };

function ClassName({ set: { key, name }, chosen, onPick }: NameProps) {
  const texts = useMessages(classSetsMessages);
  return (
    <PickButton
      className={classes.pick}
      pressed={chosen === key}
      title={texts.pick(name)}
      onPick={() => {
        onPick(chosen === key ? undefined : key);
      }}
    >
      {name}
    </PickButton>
  );
}

function SetName({ set: { key, name }, picked, pickSet }: NameProps) {
  return (
    <PickButton
      className={classes.pick}
      pressed={picked === key}
      onPick={() => {
        pickSet(key);
      }}
    >
      {name}
    </PickButton>
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
    <tbody role="rowgroup">
      <tr role="row">
        <th scope="rowgroup" role="rowheader" colSpan={columns.length + 3} className={classes.part}>
          {title}
        </th>
      </tr>
      {rows.map((set) => (
        <tr role="row" key={set.key}>
          <th scope="row" role="rowheader">
            {nameOf(set)}
          </th>
          {columns.map(({ key }) => (
            <td role="cell" key={key} className={classes.member} data-in={set.classes.includes(key)}>
              <span className="visually-hidden">{set.classes.includes(key) ? texts.in : texts.notIn}</span>
            </td>
          ))}
          <td role="cell" className={classes.bar}>
            <ShareBar share={figureOf(set.cell)} blank={blankOf(set.cell)} target={set.target} />
          </td>
          <td role="cell" className={classes.figure}>
            {countText(set, formats)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
