import { useId, useState, type ReactNode } from 'react';
import { Choice } from '../../components/choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { CodePicker, type PickerChoice } from './code-picker.tsx';
import { FILTERS, type FilterField } from './explore-lists.ts';
import { exploreMessages } from './explore.messages.ts';
import type { ExploreNames } from './explore-names.ts';
import { MOST_CODES, type Explored } from './explore-question.ts';
import type { ExploreSearch } from './explore-search.ts';
import { isMemberField, useMembers } from './use-members.ts';
import classes from './explore.module.css';

interface ExploreFiltersProps {
  readonly explored: Explored;
  readonly names: ExploreNames;
  readonly onChange: (change: Partial<ExploreSearch>) => void;
}
type Filter = (typeof FILTERS)[number];

/** What the question is narrowed by: one line a filter, more on demand. */
export function ExploreFilters({ explored, names, onChange }: ExploreFiltersProps) {
  const texts = useMessages(exploreMessages);
  const [added, setAdded] = useState<readonly FilterField[]>([]);
  const codesOf = (field: FilterField) => explored.filters.find((filter) => filter.field === field)?.codes ?? [];
  const shown = FILTERS.filter(({ field }) => added.includes(field) || codesOf(field).length > 0);
  const nameOf = ({ dimension }: Filter) => names.dimension(dimension);
  return (
    <div className={classes.filters}>
      {shown.map((filter) => (
        <Line
          key={filter.field}
          name={nameOf(filter)}
          field={filter.field}
          explored={explored}
          listed={names.choices(filter.field)}
          codes={codesOf(filter.field)}
          onCodes={(codes) => {
            if (!added.includes(filter.field)) setAdded([...added, filter.field]);
            onChange({ [filter.field]: codes.length === 0 ? undefined : codes.join(',') });
          }}
          onRemove={() => {
            setAdded(added.filter((field) => field !== filter.field));
            onChange({ [filter.field]: undefined });
          }}
        />
      ))}
      <AddFilter
        filters={FILTERS.filter(
          (filter) =>
            !shown.includes(filter) && (isMemberField(filter.field) || names.choices(filter.field).length > 0),
        )}
        nameOf={nameOf}
        onAdd={(field) => {
          setAdded([...added, field]);
        }}
      >
        <Choice
          label={texts.reachBasis}
          all={texts.allOf}
          value={explored.reachBasis ?? undefined}
          choices={(['PLACE_BOUND', 'AREA_WIDE'] as const).map((value) => ({ value, label: texts.reachBases[value] }))}
          onChange={(reachBasis) => {
            onChange({ reachBasis });
          }}
        />
      </AddFilter>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly field: FilterField;
  readonly explored: Explored;
  readonly listed: readonly PickerChoice[];
  readonly codes: readonly string[];
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onRemove: () => void;
}

function Line({ name, field, explored, listed, codes, onCodes, onRemove }: LineProps) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const members = useMembers(explored, field);
  const choices = isMemberField(field) ? members.choices : listed;
  return (
    <div className={classes.filter}>
      <CodePicker
        label={name}
        findLabel={texts.find}
        groups={[{ title: null, choices }]}
        chosen={codes}
        startsOpen={codes.length === 0}
        full={codes.length >= MOST_CODES ? texts.mostCodes(formats.number(MOST_CODES)) : undefined}
        note={members.isLoading ? texts.loadingList : members.isCut ? texts.cutList : noteOf(field, texts)}
        onChange={onCodes}
      />
      <button type="button" className={classes.away} aria-label={texts.takeAway(name)} onClick={onRemove}>
        {texts.takeAwayShort}
      </button>
    </div>
  );
}

/** Why a list of villages or bodies is as it is. */
function noteOf(field: FilterField, texts: (typeof exploreMessages)['vi']): string | undefined {
  return field === 'village' ? texts.villagesListed : field === 'organisation' ? texts.bodiesListed : undefined;
}

interface AddFilterProps {
  readonly filters: readonly Filter[];
  readonly nameOf: (filter: Filter) => string;
  readonly onAdd: (field: FilterField) => void;
  readonly children: ReactNode;
}

/** The filters that are not set yet, behind a button: picking one opens its list. */
function AddFilter({ filters, nameOf, onAdd, children }: AddFilterProps) {
  const texts = useMessages(exploreMessages);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={classes.add}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {texts.addFilter}
      </button>
      <div id={id} hidden={!isOpen} className={classes.adding}>
        <ul>
          {filters.map((filter) => (
            <li key={filter.field}>
              <button
                type="button"
                className={classes.away}
                onClick={() => {
                  setOpen(false);
                  onAdd(filter.field);
                }}
              >
                {nameOf(filter)}
              </button>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </>
  );
}
