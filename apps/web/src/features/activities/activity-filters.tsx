import { useNavigate } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { BaseChoice } from '../../figures/base-choice.tsx';
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
    <Name extends keyof ActivitiesSearch>(name: Name) =>
    (value: ActivitiesSearch[Name]) => {
      change({ [name]: value });
    };
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={Object.entries(search).some(([name, value]) => !KEPT.has(name) && value !== undefined)}
      onClear={() => {
        change(cleared(search));
      }}
    >
      <PeriodChoice
        label={texts.period}
        period={period}
        onChange={(chosen) => {
          change({ period: chosen, from: undefined, to: undefined });
        }}
      />
      <Choice
        label={texts.topic}
        room="topics"
        all={texts.all}
        value={search.topic}
        choices={topicsOf(lists, lang)}
        onChange={choose('topic')}
      />
      <PlaceFilters lists={lists} search={search} onChange={change} />
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

interface PlaceFiltersProps {
  readonly lists: Reference;
  readonly search: ActivitiesSearch;
  readonly onChange: (part: Partial<ActivitiesSearch>) => void;
}

/** Where: the district, its commune, and the map of units that both are of, once a chart brought one along. */
function PlaceFilters({ lists, search, onChange }: PlaceFiltersProps) {
  const texts = useMessages(activityMessages);
  return (
    <>
      <Choice
        label={texts.district}
        all={texts.all}
        value={search.district}
        choices={districtsOf(lists)}
        onChange={(district) => {
          onChange({ district, commune: undefined });
        }}
      />
      <Choice
        label={texts.commune}
        all={texts.all}
        value={search.commune}
        choices={communesOf(lists, search.district)}
        onChange={(commune) => {
          onChange({ commune });
        }}
      />
      {search.base !== undefined && (
        <BaseChoice
          bases={lists.bases}
          base={search.base}
          onChange={(base) => {
            onChange({ base, district: undefined, commune: undefined });
          }}
        />
      )}
    </>
  );
}

/** A choice goes back to the first page. */
export function useFilterChange() {
  const navigate = useNavigate({ from: '/activities' });
  return (part: Partial<ActivitiesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), resetScroll: false });
}

/** What clearing the filters leaves as it is. */
const KEPT: ReadonlySet<string> = new Set(['period', 'page']);

function cleared(search: ActivitiesSearch): Partial<ActivitiesSearch> {
  return Object.fromEntries(
    Object.keys(search)
      .filter((name) => !KEPT.has(name))
      .map((name) => [name, undefined]),
  );
}

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
