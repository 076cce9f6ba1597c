import { NativeSelect } from '@mantine/core';
import { areaClassName, topicName } from '../../figures/names.ts';
import { periodOptions, reportingYears } from '../../figures/period-options.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { OverviewFilters } from './overview-queries.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

interface Choice {
  readonly code: string;
  readonly label: string;
}

interface FilterBarProps {
  readonly filters: OverviewFilters;
  readonly dataFrom: string;
  readonly dataTo: string;
  readonly topics: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly areaClasses: readonly Choice[];
  readonly onChange: (
    change: Partial<Record<'period' | 'topic' | 'district' | 'areaClass', string | undefined>>,
  ) => void;
}

/** The filters of the page; each choice goes straight into the address. */
export function FilterBar({ filters, dataFrom, dataTo, topics, districts, areaClasses, onChange }: FilterBarProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const optional = (
    name: 'topic' | 'district' | 'areaClass',
    choices: readonly Choice[],
    labelOf: (choice: Choice) => string,
  ) => (
    <NativeSelect
      label={texts[name]}
      value={filters[name] ?? ''}
      data={[
        { value: '', label: texts.all },
        ...withChosen(choices, filters[name]).map((choice) => ({ value: choice.code, label: labelOf(choice) })),
      ]}
      onChange={(event) => {
        onChange({ [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value });
      }}
    />
  );
  const filtered = filters.topic !== undefined || filters.district !== undefined || filters.areaClass !== undefined;
  return (
    <form
      className={`${classes.filters ?? ''} screen-only`}
      role="search"
      aria-label={texts.filters}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <NativeSelect
        label={texts.period}
        value={filters.period}
        data={periodOptions(reportingYears(dataFrom, dataTo), filters.period, formats)}
        onChange={(event) => {
          onChange({ period: event.currentTarget.value });
        }}
      />
      {optional('topic', topics, (choice) => topicName(choice, formats.lang))}
      {optional('district', districts, (choice) => choice.label)}
      {optional('areaClass', areaClasses, (choice) => areaClassName(choice, formats.lang))}
      <button
        type="button"
        className={classes.clear}
        disabled={!filtered}
        onClick={() => {
          onChange({ topic: undefined, district: undefined, areaClass: undefined });
        }}
      >
        {texts.clear}
      </button>
    </form>
  );
}

/** A code from the address that the lists do not hold (yet) stays chosen under its own name. */
function withChosen(choices: readonly Choice[], chosen: string | undefined): readonly Choice[] {
  if (chosen === undefined || choices.some((choice) => choice.code === chosen)) return choices;
  return [...choices, { code: chosen, label: chosen }];
}
