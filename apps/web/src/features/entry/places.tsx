import { ActionButton } from '../../components/action-button.tsx';
import type { ActivityScope } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { FormPart } from './entry-form.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { Checks, Figure, OneOf } from './fields.tsx';
import classes from './entry-page.module.css';

/** Where it was: one commune mostly; more of them, districts or the province for those who may. */
export function Places({ scopes, ...part }: FormPart & { readonly scopes: readonly ActivityScope[] }) {
  const { draft, lists, change, errorOf } = part;
  const texts = useMessages(entryMessages);
  const names = useMessages(entryFieldMessages);
  return (
    <>
      {scopes.length > 1 && (
        <OneOf
          field="scope"
          label={names.fields.scope}
          value={draft.scope}
          none={texts.choose}
          options={scopes.map((value) => ({ value, label: names.scopes[value] }))}
          onChange={(value) => {
            const scope = scopes.find((one) => one === value);
            if (scope) change({ scope });
          }}
        />
      )}
      {draft.scope === 'commune' && <Communes {...part} />}
      {draft.scope === 'district' && (
        <Checks
          field="district"
          legend={names.fields.district}
          options={lists.districts}
          values={draft.districts}
          error={errorOf('district')}
          onChange={(districts) => {
            change({ districts });
          }}
        />
      )}
    </>
  );
}

function Communes({ draft, lists, change, errorOf }: FormPart) {
  const texts = useMessages(entryMessages);
  const names = useMessages(entryFieldMessages);
  const places = draft.places.length > 0 ? draft.places : [{ unit: '', attendances: '' }];
  const replace = (position: number, part: Partial<Place>) => {
    const next = places.map((place, at) => (at === position ? { ...place, ...part } : place));
    change({ places: next.filter(({ unit }) => unit !== '') });
  };
  return (
    <div className={classes.places}>
      {places.map((place, position) => (
        <div key={`${String(position)} ${place.unit}`} className={places.length > 1 ? classes.pair : undefined}>
          <OneOf
            field={position === 0 ? 'commune' : `commune-${String(position)}`}
            label={names.fields.commune}
            value={place.unit}
            options={lists.communes}
            none={texts.choose}
            error={position === 0 ? errorOf('commune') : undefined}
            onChange={(unit) => {
              replace(position, { unit });
            }}
          />
          {places.length > 1 && (
            <Figure
              field={`split-${String(position)}`}
              label={texts.split}
              value={place.attendances}
              onChange={(attendances) => {
                replace(position, { attendances });
              }}
            />
          )}
        </div>
      ))}
      <AddCommune lists={lists} draft={draft} change={change} />
    </div>
  );
}

type Place = FormPart['draft']['places'][number];

function AddCommune({ lists, draft, change }: Pick<FormPart, 'lists' | 'draft' | 'change'>) {
  const texts = useMessages(entryMessages);
  const chosen = new Set(draft.places.map(({ unit }) => unit));
  const next = lists.communes.find(({ value }) => !chosen.has(value));
  if (lists.communes.length < 2 || draft.places.length === 0 || !next) return null;
  return (
    <ActionButton
      className={classes.add}
      onClick={() => {
        change({ places: [...draft.places, { unit: next.value, attendances: '' }] });
      }}
    >
      {texts.addCommune}
    </ActionButton>
  );
}
