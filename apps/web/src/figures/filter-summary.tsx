import { useViewMode } from '../components/view-mode.ts';
import { useFormats, useMessages } from '../language/language-context.tsx';
import type { Reference } from '../reference/reference.tsx';
import { filterSummaryMessages } from './filter-summary.messages.ts';
import { areaClassName, topicName } from './names.ts';

type Choice = Reference['topics'][number];

interface FilterSummaryProps {
  readonly chosen: Readonly<Partial<Record<'topic' | 'district' | 'areaClass', string | undefined>>>;
  readonly lists: Pick<Reference, 'topics' | 'districts' | 'areaClasses'>;
  /** What else was chosen, each with its name: "Kênh: Báo in". */
  readonly also?: readonly string[];
}

/** The filters in words: for paper, where the form is not printed, and where they cannot be set. */
export function FilterSummary({ chosen, lists, also = [] }: FilterSummaryProps) {
  const texts = useMessages(filterSummaryMessages);
  const { lang } = useFormats();
  const { isFixed } = useViewMode();
  const named = [
    { name: texts.topic, key: found(lists.topics, chosen.topic), labelOf: topicName },
    { name: texts.district, key: found(lists.districts, chosen.district), labelOf: (key: Choice) => key.label },
    { name: texts.areaClass, key: found(lists.areaClasses, chosen.areaClass), labelOf: areaClassName },
  ].flatMap(({ name, key, labelOf }) => (key === null ? [] : [`${name}: ${labelOf(key, lang)}`]));
  const said = [...named, ...also];
  if (said.length === 0) return null;
  return (
    <p className={isFixed ? undefined : 'print-only'}>
      {texts.filteredBy}: {said.join('; ')}
    </p>
  );
}

/** The chosen member of a list; a code that the list does not hold stands for itself. */
function found(list: readonly Choice[], code: string | undefined): Choice | null {
  if (code === undefined) return null;
  return list.find((choice) => choice.code === code) ?? { code, label: code };
}
