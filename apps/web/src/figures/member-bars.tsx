import { blankClass } from '../components/blank-swatch.tsx';
import { PickButton } from '../components/pick-button.tsx';
import type { TwinPick } from '../components/twin-table.ts';
import { isReserved } from './is-reserved.ts';
import type { MemberRow } from './member-rows.ts';
import classes from './member-bars.module.css';

interface MemberBarsProps {
  readonly rows: readonly MemberRow[];
  /** Where the bars end, as 1 for shares; the longest of them unless told. */
  readonly top?: number | undefined;
  /** What picking a row does; nothing for a row that leads nowhere. */
  readonly pickOf?: ((row: MemberRow) => TwinPick | undefined) | undefined;
}

/**
 * A bar for each member, its figure written out; a member without a figure shows its kind of blank in place of the bar.
 * What is no member ("not stated", "province-wide") stands beneath in figures alone: on the scale of the members it would
 * dwarf them, on another it would mislead.
 */
export function MemberBars({ rows, top, pickOf }: MemberBarsProps) {
  const [members, apart] = [rows.filter((row) => !isReserved(row)), rows.filter(isReserved)];
  const longest = top ?? Math.max(0, ...members.map(({ figure }) => figure ?? 0));
  return (
    <div className={classes.frame}>
      <ul className={classes.bars}>
        {[...members, ...apart].map((row) => (
          <Bar key={row.id} row={row} longest={longest} pick={pickOf?.(row)} />
        ))}
      </ul>
    </div>
  );
}

interface BarProps {
  readonly row: MemberRow;
  readonly longest: number;
  readonly pick: TwinPick | undefined;
}

function Bar({ row, longest, pick }: BarProps) {
  return (
    <li data-reserved={isReserved(row) || undefined}>
      <Name label={row.label} pick={pick} />
      <span className={classes.track} aria-hidden="true">
        <Mark row={row} longest={longest} />
      </span>
      <span className={classes.figure}>
        {row.text}
        {row.note !== '' && <small>{row.note}</small>}
      </span>
      {pick?.isPicked === true && <div className={`${classes.panel ?? ''} screen-only`}>{pick.panel}</div>}
    </li>
  );
}

function Mark({ row, longest }: { readonly row: MemberRow; readonly longest: number }) {
  if (row.blank !== null) return <span className={`${classes.blank ?? ''} ${blankClass(row.blank)}`} />;
  if (isReserved(row)) return null;
  return <span className={classes.bar} style={{ width: `${String((100 * (row.figure ?? 0)) / longest)}%` }} />;
}

function Name({ label, pick }: { readonly label: string; readonly pick: TwinPick | undefined }) {
  if (!pick) return <span className={classes.name}>{label}</span>;
  return (
    <PickButton className={classes.name} pressed={pick.isPicked} onPick={pick.onPick}>
      {label}
    </PickButton>
  );
}
