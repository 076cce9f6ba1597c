import { useViewMode } from '../../components/view-mode.ts';
import { basisMessages } from '../../figures/basis.messages.ts';
import { baseName } from '../../figures/basis.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { periodText } from './explore-basis.ts';
import { exploreMessages } from './explore.messages.ts';
import { FILTERS } from './explore-lists.ts';
import type { ExploreNames } from './explore-names.ts';
import type { Explored } from './explore-question.ts';
import { useMembers, type MemberField } from './use-members.ts';

/** The question in words, for paper, where the form is not printed, and where it cannot be chosen. */
export function ExploreSummary({ explored, names }: { readonly explored: Explored; readonly names: ExploreNames }) {
  const texts = useMessages(exploreMessages);
  const { baseLabel } = useMessages(basisMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const bodies = useMembers(explored, 'organisation', isFiltered(explored, 'organisation'));
  const villages = useMembers(explored, 'village', isFiltered(explored, 'village'));
  const { measures, by, filters, base, count, reachBasis } = explored;
  const filtered = filters.map(({ field, codes }) => {
    const choices =
      field === 'organisation' ? bodies.choices : field === 'village' ? villages.choices : names.choices(field);
    const labels = codes.map((code) => choices.find(({ value }) => value === code)?.label ?? code);
    const dimension = FILTERS.find((filter) => filter.field === field)?.dimension;
    return `${dimension ? names.dimension(dimension) : field}: ${labels.join(', ')}`;
  });
  const parts = [
    `${texts.measures}: ${measures.map((measure) => names.measure(measure)).join(', ')}`,
    ...(by.length > 0 ? [`${texts.by[0] ?? ''}: ${by.map((dimension) => names.dimension(dimension)).join(', ')}`] : []),
    ...filtered,
    ...(reachBasis === null ? [] : [`${texts.reachBasis}: ${texts.reachBases[reachBasis]}`]),
    `${texts.period}: ${periodText(explored, formats)}`,
    ...(explored.compareTo === null ? [] : [texts.comparedWith(texts.comparisons[explored.compareTo])]),
    `${baseLabel}: ${baseName(base, formats.lang)}`,
    `${texts.count}: ${texts.counts[count]}`,
  ];
  return <p className={isFixed ? undefined : 'print-only'}>{parts.join('; ')}</p>;
}

function isFiltered({ filters }: Explored, field: MemberField): boolean {
  return filters.some((filter) => filter.field === field);
}
