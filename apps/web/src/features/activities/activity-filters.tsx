import { useNavigate } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Lang } from '../../language/lang.ts';
import type { Reference } from '../../reference/reference.tsx';
import { OTHER_STATES, type ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';

interface ActivityFiltersProps {
  readonly lists: Reference;
  readonly search: ActivitiesSearch;
  readonly period: string;
}

/** The filters of the list; each choice goes straight into the address and back to the first page. */
export function ActivityFilters({ lists, search, period }: ActivityFiltersProps) {
  const texts = useMessages(activityMessages);
  const { lang } = useFormats();
  const change = useFilterChange();
  const choose =
    <Name extends keyof ActivitiesSearch>(name: Name, along: Partial<ActivitiesSearch> = {}) =>
    (value: ActivitiesSearch[Name]) => {
      change({ ...along, [name]: value });
    };
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={[search.topic, search.district, search.commune, search.status].some((value) => value !== undefined)}
      onClear={() => {
        change(NO_FILTER);
      }}
    >
      <PeriodChoice label={texts.period} period={period} onChange={choose('period')} />
      <Choice
        label={texts.topic}
        all={texts.all}
        value={search.topic}
        choices={topicsOf(lists, lang)}
        onChange={choose('topic')}
      />
      <Choice
        label={texts.district}
        all={texts.all}
        value={search.district}
        choices={districtsOf(lists)}
        onChange={choose('district', { commune: undefined })}
      />
      <Choice
        label={texts.commune}
        all={texts.all}
        value={search.commune}
        choices={communesOf(lists, search.district)}
        onChange={choose('commune')}
      />
      <Choice
        label={texts.state}
        all={texts.status.VERIFIED}
        value={search.status}
        choices={OTHER_STATES.map((value) => ({ value, label: texts.status[value] }))}
        onChange={choose('status')}
      />
    </FilterForm>
  );
}

// A choice goes back to the first page.
function useFilterChange() {
  const navigate = useNavigate({ from: '/activities' });
  return (part: Partial<ActivitiesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), resetScroll: false });
}

const NO_FILTER = { topic: undefined, district: undefined, commune: undefined, status: undefined } as const;

function topicsOf(lists: Reference, lang: Lang) {
  return lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) }));
}

function districtsOf(lists: Reference) {
  return lists.districts.map(({ code, label }) => ({ value: code, label }));
}

/** The communes to choose from; outside one district each says its own, since names repeat. */
function communesOf(lists: Reference, chosen: string | undefined): { value: string; label: string }[] {
  return lists.areas
    .filter(({ district }) => chosen === undefined || district?.id === chosen)
    .map(({ unit, district }) => ({
      value: unit.id,
      label: chosen === undefined && district ? `${unit.label} – ${district.label}` : unit.label,
    }));
}
