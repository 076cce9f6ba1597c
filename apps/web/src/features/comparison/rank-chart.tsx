import type { ReactNode } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Method } from '../../components/chart-foot.tsx';
import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { rankFinding } from './comparison-findings.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { comparisonTable } from './comparison-table.ts';
import { rankGroups, type RankRow } from './rank-rows.ts';
import classes from './comparison.module.css';

interface RankChartProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly onSelect: (unit: string) => void;
  /** The unit that was picked here, and where it leads. */
  readonly beneath: ReactNode;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** In place of a league table: the ranks that each unit may hold. */
export function RankChart({ answer, filters, selected, onSelect, ...frame }: RankChartProps) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const { points } = answer;
  const groups = rankGroups(points, selected, formats);
  const count = formats.number(points.length);
  const shown = groups.flatMap(({ rows }) => rows).length;
  return (
    <ChartFrame
      name="ranks"
      finding={rankFinding(points, formats)}
      description={texts.ranks.description(count)}
      table={comparisonTable(points, filters, texts.ranks.caption, { selected, onSelect }, formats)}
      mark={shown < points.length ? texts.ranks.some(formats.number(shown), count) : undefined}
      interactive
      picture={false}
      {...frame}
    >
      <div className={classes.ranks}>
        {groups.map(({ peers, rows }) => (
          <section key={peers}>
            <h4>{peers}</h4>
            <ul>
              {rows.map((row) => (
                <Row key={row.id} row={row} onSelect={onSelect} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </ChartFrame>
  );
}

function Row({ row, onSelect }: { readonly row: RankRow; readonly onSelect: (unit: string) => void }) {
  const texts = useMessages(comparisonMessages);
  return (
    <li>
      <button
        type="button"
        aria-pressed={row.isSelected}
        data-own={row.isOwn || undefined}
        onClick={() => {
          onSelect(row.id);
        }}
      >
        <span className={classes.rankName}>
          {row.label}
          {row.isOwn && <small> ({texts.funnel.ownMark})</small>}
        </span>
        <span className={classes.track} aria-hidden="true">
          <span
            data-out={row.standsOut || undefined}
            style={{ left: `${String(row.from * 100)}%`, width: `${String(row.width * 100)}%` }}
          />
        </span>
        <span className={classes.rankText}>{row.text}</span>
      </button>
    </li>
  );
}
