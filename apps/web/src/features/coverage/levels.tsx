import { useState, type ReactNode } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { useWholeList } from '../../components/use-whole-list.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { daysNotes, type DaysTo } from '../../figures/days-to.ts';
import type { ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { levelFinding, levelOf, levelRows, type Level, type LevelRow } from './level-rows.ts';
import { levelsMessages } from './levels.messages.ts';
import classes from './levels.module.css';

/** Lines shown before the rest is asked for: the districts of the province and any of its districts fit. */
const FIRST_ROWS = 30;

interface LevelsProps {
  /** COMMUNE_COVERAGE and what was done, by district or by commune, with a total. */
  readonly answer: ResultPartsFragment;
  readonly isCut: boolean;
  readonly daysTo: DaysTo;
  /** The district that was gone into. */
  readonly place: string | undefined;
  readonly topic: string | undefined;
  /** The way back up. */
  readonly path: ReactNode;
  readonly onPick: (level: Level, unit: string) => void;
  readonly recordsLink: (level: Level, unit: string, label: string) => ReactNode;
  /** Where a unit leads, told beneath its row of the table. */
  readonly waysOf: (level: Level, unit: string) => MarkWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly question: Question;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Province, district, commune: one line a unit, each leading one level down and to its records. */
export function Levels({
  answer,
  isCut,
  daysTo,
  place,
  topic,
  path,
  onPick,
  recordsLink,
  waysOf,
  notes,
  ...frame
}: LevelsProps) {
  const texts = useMessages(levelsMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { isWhole: all, hasChoice, toggle } = useWholeList();
  const level = levelOf(answer);
  const rows = levelRows(answer, level, daysTo, formats);
  const pickOf = useUnitPick((unit) => waysOf(level, unit));
  return (
    <ChartFrame
      name="levels"
      finding={levelFinding(answer, rows, level, place, topic, formats)}
      description={isFixed ? texts.lines[level] : `${texts.lines[level]} ${texts.ways[level]}`}
      table={twinOf(rows, pickOf, level, formats)}
      notes={[...(isCut ? [texts.cut] : []), ...daysNotes(daysTo, formats), ...notes]}
      controls={isFixed ? undefined : <Path>{path}</Path>}
      interactive
      picture={false}
      {...frame}
    >
      <LevelTable
        rows={all ? rows : rows.slice(0, FIRST_ROWS)}
        level={level}
        onPick={onPick}
        recordsLink={recordsLink}
      />
      {rows.length > FIRST_ROWS && hasChoice && (
        <ActionButton className="screen-only" aria-expanded={all} onClick={toggle}>
          {all ? texts.showFewer : texts.showAll(formats.number(rows.length))}
        </ActionButton>
      )}
    </ChartFrame>
  );
}

function Path({ children }: { readonly children: ReactNode }) {
  const texts = useMessages(levelsMessages);
  return (
    <nav aria-label={texts.path} className={classes.path}>
      {children}
    </nav>
  );
}

interface LevelTableProps extends Pick<LevelsProps, 'onPick' | 'recordsLink'> {
  readonly rows: readonly LevelRow[];
  readonly level: Level;
}

function LevelTable({ rows, level, onPick, recordsLink }: LevelTableProps) {
  const { caption } = useMessages(levelsMessages);
  const isDistrict = level === 'DISTRICT';
  return (
    // The roles are written out because a phone lays the rows out as blocks, which would take them away.
    <table className={classes.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <LevelHeads level={level} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.unit.id}>
            <th scope="row" role="rowheader">
              <PickButton
                className={classes.pick}
                onPick={() => {
                  onPick(level, row.unit.id);
                }}
              >
                {row.unit.label}
              </PickButton>
            </th>
            <td role="cell" className={classes.bar}>
              <ShareBar share={row.share} blank={row.blank} />
            </td>
            <td role="cell">{row.reached}</td>
            <td role="cell" data-extra>
              {isDistrict ? row.unknown : row.days}
            </td>
            <td role="cell" data-extra>
              {row.activities}
            </td>
            <td role="cell" className="screen-only">
              {recordsLink(level, row.unit.id, row.unit.label)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LevelHeads({ level }: { readonly level: Level }) {
  const { columns } = useMessages(levelsMessages);
  const isDistrict = level === 'DISTRICT';
  const heads = [
    { text: isDistrict ? columns.district : columns.commune },
    { text: isDistrict ? columns.reached : columns.state, colSpan: 2 },
    { text: isDistrict ? columns.unknown : columns.days, 'data-extra': true },
    { text: columns.activities, 'data-extra': true },
    { text: columns.records, className: 'screen-only' },
  ];
  return (
    <thead role="rowgroup">
      <tr role="row">
        {heads.map(({ text, ...rest }) => (
          <th key={text} scope="col" role="columnheader" {...rest}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One unit of the table at a time shows where it leads. */
function useUnitPick(waysOf: (unit: string) => MarkWays): (row: LevelRow) => TwinPick {
  const [picked, setPicked] = useState<string | null>(null);
  return ({ unit, reached }) => {
    const isPicked = unit.id === picked;
    const onPick = () => {
      setPicked(isPicked ? null : unit.id);
    };
    const panel = isPicked && (
      <MarkPanel title={unit.label} ways={waysOf(unit.id)} onClose={onPick}>
        <p>{reached}</p>
      </MarkPanel>
    );
    return { isPicked, onPick, panel };
  };
}

function twinOf(
  rows: readonly LevelRow[],
  pickOf: (row: LevelRow) => TwinPick,
  level: Level,
  formats: Formats,
): TwinTable {
  const { caption, columns } = levelsMessages[formats.lang];
  const isDistrict = level === 'DISTRICT';
  return {
    caption,
    columns: [
      { label: isDistrict ? columns.district : columns.commune, numeric: false },
      { label: isDistrict ? columns.reached : columns.state, numeric: false },
      ...[columns.unknown, columns.activities, columns.attendances, columns.days].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: rows.map((row) => ({
      key: row.unit.id,
      pick: pickOf(row),
      cells: [row.unit.label, row.reached, row.unknown, row.activities, row.attendances, row.days],
    })),
  };
}
