import { useQuery } from '@apollo/client/react';
import { OpenAlertCountDocument } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import classes from './open-alert-count.module.css';

const EVERY_MILLISECONDS = 60_000;

/** How many new alerts nobody knows of yet; nothing where there is none, or nobody could be asked. */
export function OpenAlertCount({ label }: { readonly label: string }) {
  const formats = useFormats();
  const { data } = useQuery(OpenAlertCountDocument, { pollInterval: EVERY_MILLISECONDS });
  const count = data?.openAlertCount ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {formats.number(count)} <span className={classes.unseen}>{label}</span>
    </span>
  );
}
