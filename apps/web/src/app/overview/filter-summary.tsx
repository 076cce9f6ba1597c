import { areaClassName, topicName } from '../../figures/names.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import type { OverviewFilters } from './overview-queries.ts';
import { overviewMessages } from './overview.messages.ts';

interface FilterSummaryProps {
  readonly filters: OverviewFilters;
  readonly lists: Reference;
}

/** The filters in words, for paper: the form itself is not printed. */
export function FilterSummary({ filters, lists }: FilterSummaryProps) {
  const texts = useMessages(overviewMessages);
  const { lang } = useFormats();
  const named = [
    { name: texts.topic, key: found(lists.topics, filters.topic), labelOf: topicName },
    { name: texts.district, key: found(lists.districts, filters.district), labelOf: (key: Choice) => key.label },
    { name: texts.areaClass, key: found(lists.areaClasses, filters.areaClass), labelOf: areaClassName },
  ].flatMap(({ name, key, labelOf }) => (key === null ? [] : [`${name}: ${labelOf(key, lang)}`]));
  if (named.length === 0) return null;
  return (
    <p className="print-only">
      {texts.filteredBy}: {named.join('; ')}
    </p>
  );
}

type Choice = Reference['topics'][number];

/** The chosen member of a list; a code that the list does not hold stands for itself. */
function found(list: readonly Choice[], code: string | undefined): Choice | null {
  if (code === undefined) return null;
  return list.find((choice) => choice.code === code) ?? { code, label: code };
}
