import { useViewMode } from '../components/view-mode.ts';
import type { Lang } from '../language/lang.ts';
import { useFormats, useMessages } from '../language/language-context.tsx';
import type { Reference } from '../reference/reference.tsx';
import { filterSummaryMessages } from './filter-summary.messages.ts';
import { areaClassName, topicName } from './names.ts';

type Choice = Reference['topics'][number];
type Filter = 'topic' | 'district' | 'areaClass';
type FilterLists = Pick<Reference, 'topics' | 'districts' | 'areaClasses'>;

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

/** Chosen filters in words, in the order of the forms: "Nội dung: Ma túy". */
export function chosenFilters(
  chosen: Readonly<Partial<Record<Filter, string | undefined>>>,
  lists: FilterLists,
  lang: Lang,
): readonly { readonly filter: Filter; readonly text: string }[] {
  const texts = filterSummaryMessages[lang];
  const said = (filter: Filter, list: readonly Choice[], labelOf: (key: Choice) => string) => {
    const code = chosen[filter];
    return code === undefined ? [] : [{ filter, text: `${texts[filter]}: ${labelOf(found(list, code))}` }];
  };
  return [
    ...said('topic', lists.topics, (key) => topicName(key, lang)),
    ...said('district', lists.districts, ({ label }) => label),
    ...said('areaClass', lists.areaClasses, (key) => areaClassName(key, lang)),
  ];
}

/** The chosen member of a list; a code that the list does not hold stands for itself. */
function found(list: readonly Choice[], code: string): Choice {
  return list.find((choice) => choice.code === code) ?? { code, label: code };
}
