import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { BaseChoice } from '../../figures/base-choice.tsx';
import { AREA_CLASSES } from '../../figures/conventions.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import type { CoverageFilters as Filters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { coveragePageMessages } from './coverage.messages.ts';

interface CoverageFiltersProps {
  readonly filters: Filters;
  readonly search: CoverageSearch;
  readonly lists: Reference;
  readonly onChange: (change: Partial<CoverageSearch>) => void;
}

/** The filters of the page; each choice goes straight into the address. */
export function CoverageFilters({ filters, search, lists, onChange }: CoverageFiltersProps) {
  const texts = useMessages(coveragePageMessages);
  const { lang } = useFormats();
  const choose = (name: 'topic' | 'areaClass' | 'district') => ({
    ...{ label: texts[name], all: texts.all, value: filters[name], room: roomOf(name) },
    onChange: (value: string | undefined) => {
      onChange(name === 'district' ? { ...NO_PLACE, district: value } : { [name]: value });
    },
  });
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={[search.topic, search.areaClass, search.district, search.base].some((value) => value !== undefined)}
      onClear={() => {
        onChange({ topic: undefined, areaClass: undefined, ...NO_PLACE, base: undefined });
      }}
    >
      <PeriodChoice
        label={texts.period}
        period={filters.period}
        onChange={(period) => {
          onChange({ period });
        }}
      />
      <Choice
        {...choose('topic')}
        choices={lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) }))}
      />
      <Choice
        {...choose('areaClass')}
        choices={lists.areaClasses
          .filter(({ code }) => AREA_CLASSES.includes(code))
          .map((key) => ({ value: key.code, label: areaClassName(key, lang) }))}
      />
      <Choice
        {...choose('district')}
        disabled={lists.districts.length === 0 && filters.district === undefined}
        choices={lists.districts.map(({ code, label }) => ({ value: code, label }))}
      />
      <BaseChoice
        bases={lists.bases}
        base={search.base}
        onChange={(base) => {
          // Units of one map are not those of another.
          onChange({ base, ...NO_PLACE });
        }}
      />
    </FilterForm>
  );
}

function roomOf(name: 'topic' | 'areaClass' | 'district'): 'topics' | undefined {
  return name === 'topic' ? 'topics' : undefined;
}

const NO_PLACE = { district: undefined, zoom: undefined, unit: undefined } as const;
