import { useState, type ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { useWholeList } from '../../components/use-whole-list.ts';
import { useViewMode } from '../../components/view-mode.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { topicName } from '../../figures/names.ts';
import type { BlindSpotPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { blindSpotFinding, blindSpotRows, type Spot } from './blind-spot-rows.ts';
import { blindSpotMessages } from './blind-spots.messages.ts';
import { CountBars } from './count-bars.tsx';
import { SpotTable, type RowContext } from './spot-table.tsx';
import { toldSpots, type ToldSpots } from './told-spots.ts';
import classes from './blind-spots.module.css';

const FIRST_ROWS = 12;
/** The longest silences, the counts above them: one sheet. Whoever wants more on paper unfolds the list first. */
const ROWS_ON_PAPER = 24;

interface BlindSpotsProps {
  readonly answer: BlindSpotPartsFragment;
  readonly days: number;
  readonly on: string;
  /** Of the page that has the list to its end, for those who read a part of it on paper; null where they cannot open it. */
  readonly address: string | null;
  /** Where a commune lies and what kind of area it is. */
  readonly placeOf: (unit: string) => string;
  /** Link from a commune to its records. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  /** The topic that the page is under. */
  readonly chosenTopic: string | undefined;
  readonly onPickTopic: (topic: string) => void;
  readonly topicWays: (topic: string) => MarkWays;
  /** Where a commune leads, on one topic or on all of them. */
  readonly unitWays: (unit: string, topic?: string) => MarkWays;
  readonly question: Question;
  readonly basis: string;
  readonly mark?: string | undefined;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Where nothing has happened for too long, unknowns apart: counts by topic, then the communes by name. */
export function BlindSpots(props: BlindSpotsProps) {
  const {
    answer,
    days,
    on,
    address,
    placeOf,
    recordsLink,
    chosenTopic,
    onPickTopic,
    topicWays,
    unitWays,
    notes,
    ...frame
  } = props;
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  const told = toldSpots(answer);
  const { isFixed } = useViewMode();
  const [picked, setPicked] = useState<string | null>(null);
  const pick = (key: string) => {
    setPicked(key === picked ? null : key);
  };
  const topic = told.counts.find((count) => count.topic.code === chosenTopic)?.topic;
  return (
    <ChartFrame
      name="blind-spots"
      finding={blindSpotFinding(told, days, formats)}
      description={texts.description(formats.date(on), formats.number(days))}
      table={
        told.isKnown
          ? twinOf(told.units, placeOf, { picked, onPick: pick, unitWays }, formats)
          : countsTwin(told, formats)
      }
      notes={[...(answer.truncated ? [texts.truncated] : []), ...notes]}
      interactive
      picture={false}
      {...frame}
    >
      <CountBars told={told} chosen={chosenTopic} onPickTopic={onPickTopic} />
      {topic && !isFixed && <MarkPanel title={topicName(topic, formats.lang)} ways={topicWays(topic.code)} />}
      <SpotList
        {...{ told, address, placeOf, recordsLink, picked }}
        onPick={isFixed ? undefined : pick}
        waysOf={unitWays}
      />
    </ChartFrame>
  );
}

/** The communes by name: those that are blind spots, then those of which nothing is known; a start of them, or all. */
function SpotList({
  told,
  address,
  ...context
}: RowContext & { readonly told: ToldSpots; readonly address: string | null }) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  const list = useWholeList();
  const all = list.isAsked;
  const blindTitle = told.counts.length === 1 ? texts.blindRowsOfOne : texts.blindRows;
  const { blind, unknown } = blindSpotRows(told.units);
  const total = isListed(told, list.isOnPaper) ? blind.length + unknown.length : 0;
  if (total === 0) return null;
  const most = all ? total : list.isOnPaper ? ROWS_ON_PAPER : FIRST_ROWS;
  return (
    <>
      <SpotTable
        told={told}
        {...context}
        groups={[
          { title: blindTitle(formats.number(blind.length)), rows: blind.slice(0, most) },
          {
            title: (told.isKnown ? texts.unknownRows : texts.notDueRows)(formats.number(unknown.length)),
            rows: unknown.slice(0, Math.max(0, most - blind.length)),
          },
        ]}
      />
      {total > most && list.isOnPaper && (
        <p className={classes.leftOut}>
          {texts.leftOut(formats.number(total - most))}
          {address !== null && ` ${texts.wholeList(address)}`}
        </p>
      )}
      {total > FIRST_ROWS && list.hasChoice && (
        <ActionButton className="screen-only" aria-expanded={all} onClick={list.toggle}>
          {all ? texts.showFewer : texts.showAll(formats.number(total))}
        </ActionButton>
      )}
    </>
  );
}

/** Without any report due, communes stand in a list only on the screen, and only where some are known to be reached. */
function isListed({ counts, isKnown }: ToldSpots, isOnPaper: boolean): boolean {
  return isKnown || (!isOnPaper && counts.some(({ reached }) => reached > 0));
}

/** The counts by topic, where single communes say nothing. */
function countsTwin({ counts }: ToldSpots, formats: Formats): TwinTable {
  const texts = blindSpotMessages[formats.lang];
  return {
    caption: texts.counts,
    columns: [
      { label: texts.topic, numeric: false },
      { label: texts.notDue, numeric: true },
      { label: texts.reached, numeric: true },
    ],
    rows: counts.map(({ topic, unknown, reached }) => ({
      key: topic.code,
      cells: [topicName(topic, formats.lang), formats.number(unknown), formats.number(reached)],
    })),
  };
}

interface Picking extends Pick<BlindSpotsProps, 'unitWays'> {
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

function twinOf(
  spots: readonly Spot[],
  placeOf: (unit: string) => string,
  { picked, onPick, unitWays }: Picking,
  formats: Formats,
): TwinTable {
  const texts = blindSpotMessages[formats.lang];
  return {
    caption: texts.list,
    columns: [
      ...[texts.commune, texts.place, texts.topic, texts.state, texts.last].map((label) => ({ label, numeric: false })),
      { label: texts.daysColumn, numeric: true },
    ],
    rows: spots.map((spot) => {
      const key = `${spot.unit.id}-${spot.topic.code}`;
      const about = topicName(spot.topic, formats.lang);
      const isPicked = key === picked;
      return {
        key,
        pick: {
          about,
          isPicked,
          onPick: () => {
            onPick(key);
          },
          panel: isPicked && (
            <MarkPanel title={`${spot.unit.label}, ${about}`} ways={unitWays(spot.unit.id, spot.topic.code)} />
          ),
        },
        cells: [
          spot.unit.label,
          placeOf(spot.unit.id),
          about,
          spot.status === 'UNKNOWN' ? texts.unknown : texts.blind,
          typeof spot.lastActivityOn === 'string' ? formats.date(spot.lastActivityOn) : texts.never,
          typeof spot.daysSince === 'number' ? formats.number(spot.daysSince) : '',
        ],
      };
    }),
  };
}
