import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { AREA_CLASSES } from '../../figures/conventions.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import type { OverviewFilters } from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';

interface FilterBarProps {
  readonly filters: OverviewFilters;
  readonly lists: Reference;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
}

/** The filters of the page; each choice goes straight into the address. */
export function FilterBar({ filters, lists, onChange }: FilterBarProps) {
  const texts = useMessages(overviewMessages);
  const { lang } = useFormats();
  const optional = (name: 'topic' | 'district' | 'areaClass', choices: readonly { value: string; label: string }[]) => (
    <Choice
      label={texts[name]}
      room={name === 'topic' ? 'topics' : undefined}
      all={texts.all}
      value={filters[name]}
      choices={choices}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
  const classes = lists.areaClasses.filter(({ code }) => AREA_CLASSES.includes(code));
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={[filters.topic, filters.district, filters.areaClass].some((value) => value !== undefined)}
      onClear={() => {
        onChange({ topic: undefined, district: undefined, areaClass: undefined });
      }}
    >
      <PeriodChoice
        label={texts.period}
        period={filters.period}
        onChange={(period) => {
          onChange({ period });
        }}
      />
      {optional(
        'topic',
        lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) })),
      )}
      {optional(
        'district',
        lists.districts.map(({ code, label }) => ({ value: code, label })),
      )}
      {optional(
        'areaClass',
        classes.map((key) => ({ value: key.code, label: areaClassName(key, lang) })),
      )}
    </FilterForm>
  );
}
