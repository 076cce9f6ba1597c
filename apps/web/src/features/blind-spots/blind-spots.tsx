import type { ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { useWholeList } from '../../components/use-whole-list.ts';
import { topicName } from '../../figures/names.ts';
import type { BlindSpotPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { blindSpotFinding, blindSpotRows, type Spot } from './blind-spot-rows.ts';
import { blindSpotMessages } from './blind-spots.messages.ts';
import { CountBars } from './count-bars.tsx';
import { SpotTable } from './spot-table.tsx';

const FIRST_ROWS = 12;

interface BlindSpotsProps {
  readonly answer: BlindSpotPartsFragment;
  readonly days: number;
  readonly on: string;
  /** Where a commune lies and what kind of area it is. */
  readonly placeOf: (unit: string) => string;
  /** Link from a commune to its records. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly onPickTopic: (topic: string) => void;
  readonly basis: string;
  readonly mark?: string | undefined;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Where nothing has happened for too long, unknowns apart: counts by topic, then the communes by name. */
export function BlindSpots({ answer, days, on, placeOf, recordsLink, onPickTopic, notes, ...frame }: BlindSpotsProps) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  const { isWhole: all, hasChoice, toggle } = useWholeList();
  const { blind, unknown } = blindSpotRows(answer.units);
  const total = blind.length + unknown.length;
  return (
    <ChartFrame
      name="blind-spots"
      finding={blindSpotFinding(answer.counts, days, formats)}
      description={texts.description(formats.date(on), formats.number(days))}
      table={twinOf(answer.units, placeOf, formats)}
      notes={[...(answer.truncated ? [texts.truncated] : []), ...notes]}
      interactive
      picture={false}
      {...frame}
    >
      <CountBars counts={answer.counts} onPickTopic={onPickTopic} />
      {total > 0 && (
        <SpotTable
          counts={answer.counts}
          placeOf={placeOf}
          recordsLink={recordsLink}
          groups={[
            { title: texts.blindRows(formats.number(blind.length)), rows: all ? blind : blind.slice(0, FIRST_ROWS) },
            {
              title: texts.unknownRows(formats.number(unknown.length)),
              rows: all ? unknown : unknown.slice(0, Math.max(0, FIRST_ROWS - blind.length)),
            },
          ]}
        />
      )}
      {total > FIRST_ROWS && hasChoice && (
        <ActionButton className="screen-only" aria-expanded={all} onClick={toggle}>
          {all ? texts.showFewer : texts.showAll(formats.number(total))}
        </ActionButton>
      )}
    </ChartFrame>
  );
}

function twinOf(spots: readonly Spot[], placeOf: (unit: string) => string, formats: Formats): TwinTable {
  const texts = blindSpotMessages[formats.lang];
  return {
    caption: texts.list,
    columns: [
      ...[texts.commune, texts.place, texts.topic, texts.state, texts.last].map((label) => ({ label, numeric: false })),
      { label: texts.daysColumn, numeric: true },
    ],
    rows: spots.map((spot) => ({
      key: `${spot.unit.id}-${spot.topic.code}`,
      cells: [
        spot.unit.label,
        placeOf(spot.unit.id),
        topicName(spot.topic, formats.lang),
        spot.status === 'UNKNOWN' ? texts.unknown : texts.blind,
        typeof spot.lastActivityOn === 'string' ? formats.date(spot.lastActivityOn) : texts.never,
        typeof spot.daysSince === 'number' ? formats.number(spot.daysSince) : '',
      ],
    })),
  };
}
