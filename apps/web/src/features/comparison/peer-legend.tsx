import type { BlankKind } from '../../components/blank-swatch.tsx';
import { Legend } from '../../components/legend.tsx';
import { blankOf } from '../../figures/cell.ts';
import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { comparisonMessages } from './comparison.messages.ts';
import { blankText } from './compared-figure.ts';
import { peerText } from './mark-text.ts';
import { markPath } from './unit-mark.tsx';
import classes from './comparison.module.css';

const BLANKS: readonly BlankKind[] = ['zero', 'missing', 'not_known', 'hidden', 'not_applicable'];

/** The forms of the peer groups that occur, the fills, and the kinds of blank that occur. */
export function PeerLegend({ points }: { readonly points: readonly FunnelPointPartsFragment[] }) {
  const texts = useMessages(comparisonMessages);
  const formats = useFormats();
  const groups = new Map(points.map((point) => [point.peerGroup?.code, peerText(point, formats)]));
  const found = BLANKS.filter((kind) => points.some(({ cell }) => blankOf(cell) === kind));
  return (
    <div className={classes.legend}>
      <ul aria-label={texts.funnel.legend}>
        {[...groups].map(([code, name]) => (
          <li key={code ?? 'mixed'}>
            <svg width={16} height={16} aria-hidden="true">
              <path d={markPath(code, 8, 8, 5)} fill="var(--context)" stroke="var(--frame)" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Legend
        title={texts.columns.place}
        steps={[
          { label: texts.states.within, colour: 'var(--context)' },
          { label: texts.legendOut, colour: 'var(--accent)' },
          { label: texts.funnel.limit95, colour: 'var(--seq-1)' },
          { label: texts.funnel.limit999, colour: 'var(--seq-0)' },
        ]}
        blanks={found.map((kind) => ({ kind, label: blankText(kind, formats) }))}
      />
    </div>
  );
}
