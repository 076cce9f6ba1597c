import type { ActorRole } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { FormPart } from './entry-form.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { fieldId } from './fields.tsx';
import type { Option } from './use-lists.ts';
import classes from './entry-page.module.css';

interface CountedProps {
  readonly field: string;
  readonly legend: string;
  readonly hint: string;
  readonly countLabel: string;
  readonly options: readonly Option[];
  readonly values: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** Several of a list, each with a number or without. A number alone chooses, too. */
function Counted({ field, legend, hint, countLabel, options, values, error, onChange }: CountedProps) {
  const without = (value: string) => Object.fromEntries(Object.entries(values).filter(([one]) => one !== value));
  return (
    <fieldset id={fieldId(field)} tabIndex={-1} className={classes.checks} aria-describedby={`${fieldId(field)}-hint`}>
      <legend>{legend}</legend>
      <p id={`${fieldId(field)}-hint`} className={error === undefined ? classes.hint : classes.error}>
        {error ?? hint}
      </p>
      {options.map(({ value, label }) => (
        <div key={value} className={classes.counted}>
          <label>
            <input
              type="checkbox"
              checked={value in values}
              onChange={(event) => {
                onChange(event.currentTarget.checked ? { ...values, [value]: '' } : without(value));
              }}
            />
            <span>{label}</span>
          </label>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-label={`${countLabel}: ${label}`}
            value={values[value] ?? ''}
            onChange={(event) => {
              onChange({ ...values, [value]: event.currentTarget.value });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

export function Groups({ draft, lists, change, errorOf }: FormPart) {
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <Counted
      field="breakdown"
      legend={fields.groups}
      hint={texts.groupsHint}
      countLabel={texts.split}
      options={lists.codes('target_group')}
      values={draft.groups}
      error={errorOf('breakdown') ?? errorOf('groups')}
      onChange={(groups) => {
        change({ groups });
      }}
    />
  );
}

export function Partners({ draft, lists, change, errorOf }: FormPart) {
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <Counted
      field="partners"
      legend={fields.partners}
      hint={texts.partnersHint}
      countLabel={texts.howMany}
      options={lists.codes('partner')}
      values={draft.partners}
      error={errorOf('partners')}
      onChange={(partners) => {
        change({ partners });
      }}
    />
  );
}

/** Public bodies that took part, each with its role. */
export function Bodies({ draft, lists, change }: FormPart) {
  const texts = useMessages(entryMessages);
  const { fields, roles } = useMessages(entryFieldMessages);
  const choose = (actor: string, role: ActorRole | '') => {
    const others = Object.entries(draft.otherActors).filter(([one]) => one !== actor);
    change({ otherActors: Object.fromEntries(role === '' ? others : [...others, [actor, role]]) });
  };
  const ROLES = Object.keys(roles) as ActorRole[];
  return (
    <fieldset className={classes.checks}>
      <legend>{fields.otherActors}</legend>
      {lists.codes('actor').map(({ value, label }) => (
        <label key={value} className={classes.counted}>
          <span>{label}</span>
          <select
            value={draft.otherActors[value] ?? ''}
            onChange={(event) => {
              choose(value, ROLES.find((role) => role === event.currentTarget.value) ?? '');
            }}
          >
            <option value="">{texts.tookNoPart}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roles[role]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
