import { useState } from 'react';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { HelpLink } from '../../components/help-link.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { BaseChoice } from '../../figures/base-choice.tsx';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { CodePicker } from './code-picker.tsx';
import { ExploreFilters } from './explore-filters.tsx';
import { DIMENSIONS_BY_GROUP, MEASURES_BY_GROUP } from './explore-lists.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { COUNT_BASES, MOST_DIMENSIONS, MOST_MEASURES, UNDIVIDED, type Explored } from './explore-question.ts';
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
      <PeriodChoice
        label={texts.period}
        period={explored.period}
        schemes={['admin', 'cal']}
        onChange={(period) => {
          onChange({ period });
        }}
      />
      <BaseChoice
        bases={bases}
        base={search.base}
        onChange={(base) => {
          // Units of one map are not those of another.
          onChange({ base, district: undefined, commune: undefined });
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
