import { isCivilDate } from '@lantoa/domain';
import { useState } from 'react';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { HelpLink } from '../../components/help-link.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { BaseChoice } from '../../figures/base-choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { windowOf } from '../../figures/period-window.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { CodePicker } from './code-picker.tsx';
import { ExploreFilters } from './explore-filters.tsx';
import { DIMENSIONS_BY_GROUP, MEASURES_BY_GROUP } from './explore-lists.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import {
  COMPARISONS,
  COUNT_BASES,
  MOST_DIMENSIONS,
  MOST_MEASURES,
  UNDIVIDED,
  type Explored,
} from './explore-question.ts';
import type { ExploreSearch } from './explore-search.ts';
import classes from './explore.module.css';

interface ExploreFormProps {
  readonly search: ExploreSearch;
  readonly explored: Explored;
  readonly names: ExploreNames;
  readonly onChange: (change: Partial<ExploreSearch>) => void;
  readonly onClear: () => void;
}

/** What is asked; each choice goes straight into the address. */
export function ExploreForm(props: ExploreFormProps) {
  const { search, onClear } = props;
  const texts = useMessages(exploreMessages);
  const [cleared, setCleared] = useState(0);
  return (
    <div className={`${classes.builder ?? ''} screen-only`} key={cleared}>
      <MeasurePicker {...props} />
      <FilterForm
        label={texts.builder}
        clearLabel={texts.clear}
        canClear={Object.values(search).some((value) => value !== undefined)}
        onClear={() => {
          setCleared(cleared + 1);
          onClear();
        }}
      >
        <Dimensions {...props} />
        <Basis {...props} />
      </FilterForm>
      <ExploreFilters {...props} />
    </div>
  );
}

function MeasurePicker({ explored, names, onChange }: ExploreFormProps) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { measures } = explored;
  return (
    <CodePicker
      label={texts.measures}
      findLabel={texts.findMeasure}
      chosen={measures}
      full={measures.length >= MOST_MEASURES ? texts.mostMeasures(formats.number(MOST_MEASURES)) : undefined}
      groups={MEASURES_BY_GROUP.map(([group, members]) => ({
        title: texts.measureGroups[group],
        choices: members.map((measure) => ({
          value: measure,
          label: names.measure(measure),
          beside: <HelpLink term={measure} name={names.measure(measure)} />,
        })),
      }))}
      onChange={(chosen) => {
        onChange({ measures: chosen.length === 0 ? undefined : chosen.join(',') });
      }}
    />
  );
}

/** Up to three dimensions in the order of grouping, and which of them lies in columns. */
function Dimensions({ search, explored, names, onChange }: ExploreFormProps) {
  const texts = useMessages(exploreMessages);
  const chosen = explored.by.toSorted(orderIn(search.by ?? ''));
  const choose = (index: number, value: string) => {
    const by = [...chosen.slice(0, index), ...(value === '' ? [] : [value]), ...chosen.slice(index + 1)];
    onChange({ by: by.length === 0 ? UNDIVIDED : [...new Set(by)].join(',') });
  };
  return (
    <>
      {texts.by.slice(0, Math.min(MOST_DIMENSIONS, chosen.length + 1)).map((label, index) => (
        <SelectField
          key={String(index)}
          label={label}
          value={chosen[index] ?? ''}
          onChange={(value) => {
            choose(index, value);
          }}
        >
          <option value="">{texts.notDivided}</option>
          {DIMENSIONS_BY_GROUP.map(([group, members]) => (
            <optgroup key={group} label={texts.dimensionGroups[group]}>
              {members
                .filter((dimension) => dimension === chosen[index] || !chosen.includes(dimension))
                .map((dimension) => (
                  <option key={dimension} value={dimension}>
                    {names.dimension(dimension)}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      ))}
      {chosen.length > 1 && (
        <Choice
          label={texts.columns}
          all={texts.noColumns}
          value={explored.columns ?? undefined}
          choices={chosen.map((dimension) => ({ value: dimension, label: names.dimension(dimension) }))}
          onChange={(columns) => {
            onChange({ columns });
          }}
        />
      )}
    </>
  );
}

/** The order of the address: a dimension in columns is asked last, yet chosen where it was. */
const orderIn = (by: string) => (one: string, other: string) =>
  by.split(',').indexOf(one) - by.split(',').indexOf(other);

/** Over which period, on which map of units, counted how. */
function Basis({ search, explored, onChange }: ExploreFormProps) {
  const texts = useMessages(exploreMessages);
  const { bases } = useReference();
  return (
    <>
      <Days explored={explored} onChange={onChange} />
      <Choice
        label={texts.compareTo}
        all={texts.noComparison}
        value={explored.compareTo ?? undefined}
        choices={COMPARISONS.map((value) => ({ value, label: texts.comparisons[value] }))}
        onChange={(compareTo) => {
          onChange({ compareTo });
        }}
      />
      <BaseChoice
        bases={bases}
        base={search.base}
        onChange={(base) => {
          // Units of one map are not those of another.
          onChange({ base, district: undefined, commune: undefined, village: undefined });
        }}
      />
      <Choice
        label={texts.count}
        value={explored.count}
        choices={COUNT_BASES.map((count) => ({ value: count, label: texts.counts[count] }))}
        onChange={(count) => {
          onChange({ count: count === 'DISTINCT' ? undefined : count });
        }}
      />
      {explored.by.length > 0 && (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={explored.empty}
            onChange={() => {
              onChange({ empty: explored.empty ? 'hide' : 'show' });
            }}
          />
          {texts.empty}
        </label>
      )}
    </>
  );
}

/** A period of the lists, or days of one's own: these start as the days of the period before them. */
function Days({ explored, onChange }: Pick<ExploreFormProps, 'explored' | 'onChange'>) {
  const texts = useMessages(exploreMessages);
  const { period, range } = explored;
  return (
    <>
      <PeriodChoice
        label={texts.period}
        period={range === null ? period : ''}
        schemes={['admin', 'cal']}
        allLabel={texts.ownDays}
        onChange={(chosen) => {
          const own = windowOf(period);
          if (chosen !== '') onChange({ period: chosen, from: undefined, to: undefined });
          else if (own) onChange({ from: own.from, to: own.to });
        }}
      />
      {range !== null &&
        (['from', 'to'] as const).map((end) => (
          <Day key={end} label={texts[end]} range={range} end={end} onChange={onChange} />
        ))}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly range: NonNullable<Explored['range']>;
  readonly end: 'from' | 'to';
  readonly onChange: ExploreFormProps['onChange'];
}

/** One end of the days; while a day is being typed it is none, and days upside down are told, not asked. */
function Day({ label, range, end, onChange }: DayProps) {
  const texts = useMessages(exploreMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && isWhole(typed) && !isInOrder({ ...range, [end]: typed });
  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? range[end]}
      error={isWrong ? texts.upsideDown : undefined}
      onChange={(day) => {
        const days = { ...range, [end]: day };
        const isDone = isWhole(day) && isInOrder(days);
        setTyped(isDone ? null : day);
        if (isDone) onChange(days);
      }}
    />
  );
}

/** A year of which only the first digits are typed is one of antiquity to the browser. */
function isWhole(day: string): boolean {
  return isCivilDate(day) && day >= '1900-01-01';
}

function isInOrder({ from, to }: DayProps['range']): boolean {
  return from <= to;
}
