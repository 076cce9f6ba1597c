import type { Lang } from '../language/lang.ts';
import type { Reference } from '../reference/reference.tsx';
import { filterSummaryMessages } from './filter-summary.messages.ts';
import { areaClassName, topicName } from './names.ts';

type Choice = Reference['topics'][number];
type Filter = 'topic' | 'district' | 'areaClass';
export type FilterLists = Pick<Reference, 'topics' | 'districts' | 'areaClasses'>;

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
