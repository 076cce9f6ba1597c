import { useState, type ReactNode } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { AccessInput, AccountsQuery, InvitationPartsFragment, Role } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { AccessUnits } from './access-units.tsx';
import { roleNames } from './role-names.messages.ts';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

type Unit = InvitationPartsFragment['units'][number];

interface AccessFormProps {
  readonly start: {
    readonly role: Role;
    readonly organisation?: string | null;
    readonly units: readonly Unit[];
  };
  readonly bodies: AccountsQuery['accessBodies'];
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: (access: AccessInput) => void;
  /** Fields before the rights. */
  readonly before?: ReactNode;
  /** What came of it, above the button. */
  readonly children?: ReactNode;
}

/** Role, body and units. */
export function AccessForm({ start, bodies, submit, isBusy, onSubmit, before, children }: AccessFormProps) {
  const { access: texts } = useMessages(usersMessages);
  const names = useMessages(roleNames);
  const lang = useLang();
  const [role, setRole] = useState<Role>(start.role);
  const [organisation, setOrganisation] = useState(start.organisation ?? '');
  const [units, setUnits] = useState(start.units);
  const roles = Object.keys(names) as Role[];
  const isListed = organisation === '' || bodies.some(({ id }) => id === organisation);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ role, organisation: organisation || null, units: units.map(({ id }) => id) });
      }}
    >
      {before}
      <SelectField
        {...{ label: texts.role, value: role }}
        onChange={(value) => {
          setRole(roles.find((one) => one === value) ?? role);
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label={texts.body} value={organisation} onChange={setOrganisation}>
        <option value="">{texts.noBody}</option>
        {bodies.map((body) => (
          <option key={body.id} value={body.id}>
            {body[lang]}
          </option>
        ))}
        {!isListed && <option value={organisation}>{organisation}</option>}
      </SelectField>
      <AccessUnits units={units} onChange={setUnits} />
      {children}
      <ActionButton type="submit" disabled={isBusy}>
        {submit}
      </ActionButton>
    </form>
  );
}
