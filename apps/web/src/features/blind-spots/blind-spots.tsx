import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { blankClass } from '../../components/blank-swatch.tsx';
import { ChartFrame, type Method } from '../../components/chart-frame.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { topicName } from '../../figures/names.ts';
import type { BlindSpotPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { blindSpotFinding, blindSpotRows, type BlindSpotRow, type Spot } from './blind-spot-rows.ts';
import { blindSpotMessages } from './blind-spots.messages.ts';
import { CountBars } from './count-bars.tsx';
import classes from './blind-spots.module.css';

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
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Where nothing has happened for too long, unknowns apart: counts by topic, then the communes by name. */
export function BlindSpots({ answer, days, on, placeOf, recordsLink, onPickTopic, notes, ...frame }: BlindSpotsProps) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const { blind, unknown } = blindSpotRows(answer.units);
  const total = blind.length + unknown.length;
  const shownBlind = all ? blind : blind.slice(0, FIRST_ROWS);
  const shownUnknown = all ? unknown : unknown.slice(0, Math.max(0, FIRST_ROWS - blind.length));
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
        <table className={classes.table}>
          <caption className="visually-hidden">{texts.list}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.commune}</th>
              {answer.counts.map(({ topic }) => (
                <th key={topic.code} scope="col">
                  {topicName(topic, formats.lang)}
                </th>
              ))}
            </tr>
          </thead>
          <RowGroup
            title={texts.blindRows(formats.number(blind.length))}
            rows={shownBlind}
            counts={answer.counts}
            placeOf={placeOf}
            recordsLink={recordsLink}
          />
          <RowGroup
            title={texts.unknownRows(formats.number(unknown.length))}
            rows={shownUnknown}
            counts={answer.counts}
            placeOf={placeOf}
            recordsLink={recordsLink}
          />
        </table>
      )}
      {total > FIRST_ROWS && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          className="screen-only"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? texts.showFewer : texts.showAll(formats.number(total))}
        </Button>
      )}
    </ChartFrame>
  );
}

interface RowGroupProps {
  readonly title: string;
  readonly rows: readonly BlindSpotRow[];
  readonly counts: BlindSpotPartsFragment['counts'];
  readonly placeOf: (unit: string) => string;
  readonly recordsLink: (unit: string, label: string) => ReactNode;
}

function RowGroup({ title, rows, counts, placeOf, recordsLink }: RowGroupProps) {
  const formats = useFormats();
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th colSpan={counts.length + 1} scope="rowgroup" className={classes.group}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.unit.id}>
          <th scope="row">
            {recordsLink(row.unit.id, row.unit.label)}
            <small>{placeOf(row.unit.id)}</small>
          </th>
          {counts.map(({ topic }) => (
            <SpotCell key={topic.code} spot={row.byTopic.get(topic.code)} topic={topicName(topic, formats.lang)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function SpotCell({ spot, topic }: { readonly spot: Spot | undefined; readonly topic: string }) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  if (!spot) {
    return (
      <td data-topic={topic} data-state="reached" title={texts.okLong}>
        <span aria-hidden="true">{texts.ok}</span>
        <span className="visually-hidden">{texts.okLong}</span>
      </td>
    );
  }
  const days = typeof spot.daysSince === 'number' ? texts.days(formats.number(spot.daysSince)) : texts.never;
  const unknown = spot.status === 'UNKNOWN';
  const last =
    typeof spot.lastActivityOn === 'string' ? texts.lastOn(formats.date(spot.lastActivityOn)) : texts.neverLong;
  return (
    <td
      data-topic={topic}
      data-state={unknown ? 'unknown' : 'blind'}
      className={unknown ? blankClass('missing') : undefined}
      title={`${unknown ? texts.unknown : texts.blind}; ${last}`}
    >
      <span className={classes.days}>{unknown ? texts.unknownShort(days) : days}</span>
      {unknown && <span className="visually-hidden"> ({texts.unknown})</span>}
    </td>
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
