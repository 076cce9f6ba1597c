import { Link } from '@tanstack/react-router';
import { blankClass } from '../components/blank-swatch.tsx';
import { useMessages } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { memberMessages } from './member.messages.ts';
import { isReserved } from './is-reserved.ts';
import type { MemberRow } from './member-rows.ts';
import type { RecordsSearch } from './records-search.ts';
import classes from './member-bars.module.css';

interface MemberBarsProps {
  readonly rows: readonly MemberRow[];
  /** Where the bars end, as 1 for shares; the longest of them unless told. */
  readonly top?: number | undefined;
  /** Filters of the list of records behind a row; without it a row leads nowhere. */
  readonly recordsOf?: ((row: MemberRow) => RecordsSearch) | undefined;
}

/**
 * A bar for each member, its figure written out; a member without a figure shows its kind of blank in place of the bar.
 * What is no member ("not stated", "province-wide") stands beneath in figures alone: on the scale of the members it would
 * dwarf them, on another it would mislead.
 */
export function MemberBars({ rows, top, recordsOf }: MemberBarsProps) {
  const [members, apart] = [rows.filter((row) => !isReserved(row)), rows.filter(isReserved)];
  const longest = top ?? Math.max(0, ...members.map(({ figure }) => figure ?? 0));
  return (
    <div className={classes.frame}>
      <ul className={classes.bars}>
        {[...members, ...apart].map((row) => (
          <li key={row.id} data-reserved={isReserved(row) || undefined}>
            <Name row={row} recordsOf={recordsOf} />
            <span className={classes.track} aria-hidden="true">
              <Mark row={row} longest={longest} />
            </span>
            <span className={classes.figure}>
              {row.text}
              {row.note !== '' && <small>{row.note}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Mark({ row, longest }: { readonly row: MemberRow; readonly longest: number }) {
  if (row.blank !== null) return <span className={`${classes.blank ?? ''} ${blankClass(row.blank)}`} />;
  if (isReserved(row)) return null;
  return <span className={classes.bar} style={{ width: `${String((100 * (row.figure ?? 0)) / longest)}%` }} />;
}

function Name({ row, recordsOf }: { readonly row: MemberRow } & Pick<MemberBarsProps, 'recordsOf'>) {
  const { mayReadRecords } = useViewer();
  const texts = useMessages(memberMessages);
  const leads = recordsOf !== undefined && mayReadRecords && !isReserved(row) && (row.figure ?? 0) > 0;
  if (!leads) return <span className={classes.name}>{row.label}</span>;
  return (
    <Link className={classes.name} to="/activities" search={recordsOf(row)} title={texts.toRecords}>
      {row.label}
    </Link>
  );
}
