import { useNavigate } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
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
  const navigate = useNavigate({ from: '/activities' });
  const change = (part: Partial<ActivitiesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), resetScroll: false });
  const changes =
    <Name extends keyof ActivitiesSearch>(name: Name) =>
    (value: ActivitiesSearch[Name]) => {
      change({ [name]: value });
    };
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={[search.topic, search.district, search.commune, search.status].some((value) => value !== undefined)}
      onClear={() => {
        change({ topic: undefined, district: undefined, commune: undefined, status: undefined });
      }}
    >
      <PeriodChoice label={texts.period} period={period} onChange={changes('period')} />
      <Choice
        label={texts.topic}
        all={texts.all}
        value={search.topic}
        choices={lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) }))}
        onChange={changes('topic')}
      />
      <Choice
        label={texts.district}
        all={texts.all}
        value={search.district}
        choices={lists.districts.map(({ code, label }) => ({ value: code, label }))}
        onChange={(district) => {
          change({ district, commune: undefined });
        }}
      />
      <Choice
        label={texts.commune}
        all={texts.all}
        value={search.commune}
        choices={communesOf(lists, search.district)}
        onChange={changes('commune')}
      />
      <Choice
        label={texts.state}
        all={texts.status.VERIFIED}
        value={search.status}
        choices={OTHER_STATES.map((value) => ({ value, label: texts.status[value] }))}
        onChange={changes('status')}
      />
    </FilterForm>
  );
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
