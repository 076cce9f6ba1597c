import { useQuery } from '@apollo/client/react';
import { civilDateAt } from '@lantoa/domain';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { AccessUnitsDocument, type InvitationPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

type Units = readonly InvitationPartsFragment['units'][number][];

/** The last day on which the province had districts. */
const WITH_DISTRICTS = '2025-06-30';

interface AccessUnitsProps {
  readonly units: Units;
  readonly onChange: (units: Units) => void;
}

/** The units that a scope is made of, of today's map or of the one before. */
export function AccessUnits({ units, onChange }: AccessUnitsProps) {
  const { access: texts } = useMessages(usersMessages);
  const lang = useLang();
  const [map, setMap] = useState<'now' | 'before'>('now');
  const [today] = useState(() => civilDateAt(new Date().toISOString()));
  const variables = { on: map === 'now' ? today : WITH_DISTRICTS, lang: API_LANG[lang] };
  const { data } = useQuery(AccessUnitsDocument, { variables });
  const areas = data?.areaUnits ?? [];
  const communes = areas.map(({ unit }) => unit);
  const districts = [...new Map(areas.flatMap(({ district }) => (district ? [[district.id, district]] : []))).values()];
  const add = (id: string) => {
    const found = [...districts, ...communes].find((unit) => unit.id === id);
    if (found && units.every((unit) => unit.id !== id)) onChange([...units, found]);
  };
  return (
    <>
      <ChosenUnits units={units} onChange={onChange} />
      <SelectField
        {...{ label: texts.map, value: map }}
        onChange={(value) => {
          setMap(value === 'before' ? 'before' : 'now');
        }}
      >
        <option value="now">{texts.maps.now}</option>
        <option value="before">{texts.maps.before}</option>
      </SelectField>
      <SelectField label={texts.addUnit} value="" onChange={add}>
        <option value="">{texts.choose}</option>
        {districts.length > 0 && <UnitGroup label={texts.districts} units={districts} />}
        <UnitGroup label={texts.communes} units={communes} />
      </SelectField>
    </>
  );
}

function ChosenUnits({ units, onChange }: AccessUnitsProps) {
  const { access: texts } = useMessages(usersMessages);
  return (
    <div role="group" aria-label={texts.units}>
      {units.length === 0 && <p className={classes.hint}>{texts.noUnits}</p>}
      <ul className={classes.chips}>
        {units.map(({ id, label }) => (
          <li key={id}>
            <ActionButton
              aria-label={texts.removeUnit(label)}
              onClick={() => {
                onChange(units.filter((unit) => unit.id !== id));
              }}
            >
              {label} ✕
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function UnitGroup({ label, units }: { readonly label: string; readonly units: Units }) {
  const sorted = units.toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));
  return (
    <optgroup label={label}>
      {sorted.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {unit.label}
        </option>
      ))}
    </optgroup>
  );
}
