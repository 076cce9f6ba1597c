import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { breakdownMessages } from './breakdown.messages.ts';
import type { BreakdownFilters as Filters } from './breakdown-questions.ts';

export interface BreakdownChange {
  readonly period?: string | undefined;
  readonly district?: string | undefined;
  readonly topic?: string | undefined;
  readonly channel?: string | undefined;
  readonly group?: string | undefined;
}
interface Member {
  readonly value: string;
  readonly label: string;
}

interface BreakdownFiltersProps {
  readonly filters: Filters;
  /** Channels to choose from; the page of target groups has neither these nor topics. */
  readonly channels?: readonly Member[] | undefined;
  readonly onChange: (change: BreakdownChange) => void;
}

/** Period and district, and on the page of channels topic and channel; each choice goes straight into the address. */
export function BreakdownFilters({ filters, channels, onChange }: BreakdownFiltersProps) {
  const texts = useMessages(breakdownMessages);
  const { lang } = useFormats();
  const lists = useReference();
  const districts = lists.districts.map(({ code, label }) => ({ value: code, label }));
  const topics = lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) }));
  const channel = channels?.find(({ value }) => value === filters.channel);
  const choice = (field: 'district' | 'topic' | 'channel', choices: readonly Member[]) => (
    <Choice
      label={texts[field]}
      room={field === 'topic' ? 'topics' : undefined}
      all={texts.all}
      value={filters[field]}
      choices={choices}
      onChange={(value) => {
        onChange({ [field]: value });
      }}
    />
  );
  return (
    <>
      <FilterForm
        label={texts.filters}
        clearLabel={texts.clear}
        canClear={[filters.district, filters.topic, filters.channel].some((value) => value !== undefined)}
        onClear={() => {
          onChange({ district: undefined, topic: undefined, channel: undefined });
        }}
      >
        <PeriodChoice
          label={texts.period}
          period={filters.period}
          onChange={(period) => {
            onChange({ period });
          }}
        />
        {choice('district', districts)}
        {channels !== undefined && choice('topic', topics)}
        {channels !== undefined && choice('channel', channels)}
      </FilterForm>
      <FilterSummary
        chosen={{ topic: filters.topic, district: filters.district }}
        lists={lists}
        also={channel ? [`${texts.channel}: ${channel.label}`] : []}
      />
    </>
  );
}
