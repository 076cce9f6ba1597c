import type { AlertPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';

/** Which office said "known", and what it noted. */
export function KnownBy({ alert }: { readonly alert: AlertPartsFragment }) {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const { acknowledgedAt, acknowledgedRole, acknowledgedFor, note } = alert;
  if (typeof acknowledgedAt !== 'string') return null;
  const office = acknowledgedRole ? texts.offices[acknowledgedRole] : undefined;
  return (
    <p className={classes.quiet}>
      {texts.known(formats.dateTime(acknowledgedAt), acknowledgedFor ?? office ?? texts.somebody)}
      {typeof note === 'string' && ` “${note}”`}
    </p>
  );
}
