import { useViewMode } from '../components/view-mode.ts';
import { useFormats, useMessages } from '../language/language-context.tsx';
import { chosenFilters, type FilterLists } from './chosen-filters.ts';
import { filterSummaryMessages } from './filter-summary.messages.ts';

interface FilterSummaryProps {
  readonly chosen: Readonly<Partial<Record<'topic' | 'district' | 'areaClass', string | undefined>>>;
  readonly lists: FilterLists;
  /** What else was chosen, each with its name: "Kênh: Báo in". */
  readonly also?: readonly string[];
}

/** The filters in words: for paper, where the form is not printed, and where they cannot be set. */
export function FilterSummary({ chosen, lists, also = [] }: FilterSummaryProps) {
  const texts = useMessages(filterSummaryMessages);
  const { lang } = useFormats();
  const { isFixed } = useViewMode();
  const said = [...chosenFilters(chosen, lists, lang).map(({ text }) => text), ...also];
  if (said.length === 0) return null;
  return (
    <p className={isFixed ? undefined : 'print-only'}>
      {texts.filteredBy}: {said.join('; ')}
    </p>
  );
}
