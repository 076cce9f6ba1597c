import type { BlankKind } from '../components/blank-swatch.tsx';
import { Legend } from '../components/legend.tsx';
import { useMessages } from '../language/language-context.tsx';
import { memberMessages } from './member.messages.ts';

const BLANKS: readonly BlankKind[] = ['zero', 'missing', 'not_known', 'hidden', 'not_applicable'];

/** The kinds of blank that occur, each with its drawing and its meaning. */
export function BlankLegend({ rows }: { readonly rows: readonly { readonly blank: BlankKind | null }[] }) {
  const texts = useMessages(memberMessages);
  const found = BLANKS.filter((kind) => rows.some(({ blank }) => blank === kind));
  if (found.length === 0) return null;
  return (
    <Legend
      title={texts.noFigure}
      steps={[]}
      blanks={found.map((kind) => ({ kind, label: texts.blankMeanings[kind] }))}
    />
  );
}
