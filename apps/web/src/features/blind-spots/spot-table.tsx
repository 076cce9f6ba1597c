import { Fragment, type ReactNode } from 'react';
import { blankClass } from '../../components/blank-swatch.tsx';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { topicName } from '../../figures/names.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { BlindSpotRow, Spot } from './blind-spot-rows.ts';
import { blindSpotMessages } from './blind-spots.messages.ts';
import type { ToldSpots } from './told-spots.ts';
import classes from './blind-spots.module.css';

export interface RowContext {
  readonly told: Pick<ToldSpots, 'counts' | 'isKnown'>;
  /** Where a commune lies and what kind of area it is. */
  readonly placeOf: (unit: string) => string;
  /** Link from a commune to its records. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly picked: string | null;
  /** Nothing where the figures are only read. */
  readonly onPick: ((unit: string) => void) | undefined;
  readonly waysOf: (unit: string) => MarkWays;
}
interface Group {
  readonly title: string;
  readonly rows: readonly BlindSpotRow[];
}

/** Communes down, topics across: days of silence, unknowns hatched, a tick where work came in time. */
export function SpotTable({ groups, ...context }: RowContext & { readonly groups: readonly Group[] }) {
  const texts = useMessages(blindSpotMessages);
  const { lang } = useFormats();
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{texts.list}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.commune}</th>
          {context.told.counts.map(({ topic }) => (
            <th key={topic.code} scope="col">
              {topicName(topic, lang)}
            </th>
          ))}
        </tr>
      </thead>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <RowGroup key={group.title} {...group} {...context} />
        ))}
    </table>
  );
}

function RowGroup({ title, rows, ...context }: Group & RowContext) {
  const { counts } = context.told;
  return (
    <tbody>
      <tr>
        <th colSpan={counts.length + 1} scope="rowgroup" className={classes.group}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <Fragment key={row.unit.id}>
          <Row row={row} {...context} />
          {row.unit.id === context.picked && (
            <tr className="screen-only">
              <td colSpan={counts.length + 1} className={classes.opened}>
                <MarkPanel title={row.unit.label} ways={context.waysOf(row.unit.id)} />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </tbody>
  );
}

interface RowProps extends RowContext {
  readonly row: BlindSpotRow;
}

function Row({ row: { unit, byTopic }, told: { counts, isKnown }, placeOf, recordsLink, picked, onPick }: RowProps) {
  const texts = useMessages(blindSpotMessages);
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        {recordsLink(unit.id, unit.label)}
        <small>{placeOf(unit.id)}</small>
        {onPick && (
          <button
            type="button"
            className={`${classes.pick ?? ''} screen-only`}
            aria-expanded={unit.id === picked}
            aria-label={texts.waysOf(unit.label)}
            onClick={() => {
              onPick(unit.id);
            }}
          >
            {texts.ways}
          </button>
        )}
      </th>
      {counts.map(({ topic }) => (
        <SpotCell
          key={topic.code}
          spot={byTopic.get(topic.code)}
          isKnown={isKnown}
          topic={topicName(topic, formats.lang)}
        />
      ))}
    </tr>
  );
}

interface SpotCellProps {
  readonly spot: Spot | undefined;
  readonly isKnown: boolean;
  readonly topic: string;
}

function SpotCell({ spot, isKnown, topic }: SpotCellProps) {
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
  const state = unknown ? (isKnown ? texts.unknown : texts.notDue) : texts.blind;
  const last =
    typeof spot.lastActivityOn === 'string' ? texts.lastOn(formats.date(spot.lastActivityOn)) : texts.neverLong;
  return (
    <td
      data-topic={topic}
      data-state={unknown ? 'unknown' : 'blind'}
      className={unknown ? blankClass(isKnown ? 'missing' : 'not_known') : undefined}
      title={`${state}; ${last}`}
    >
      <span className={classes.days}>{unknown ? texts.unknownShort(days) : days}</span>
      {unknown && <span className="visually-hidden"> ({state})</span>}
    </td>
  );
}
