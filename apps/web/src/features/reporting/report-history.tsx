import type { ReportDetailPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportMessages } from './report.messages.ts';
import classes from './reporting.module.css';

/** Who did what with the report, the newest first. */
export function ReportHistory({ history }: { readonly history: ReportDetailPartsFragment['history'] }) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const acts: Readonly<Record<string, string>> = texts.acts;
  const roles: Readonly<Record<string, string>> = texts.roles;
  if (history.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>{texts.history}</summary>
      <ol className={classes.history}>
        {history.toReversed().map(({ at, role, event, reason, exceptions }, place) => (
          <li key={`${at} ${event} ${String(place)}`}>
            <small>{formats.dateTime(at)}</small> {roles[role] ?? role}: {acts[event] ?? event}
            {reason && <q>{reason}</q>}
            {exceptions.map((exception) => (
              <span key={`${exception.activityId ?? ''} ${exception.reason}`} className={classes.quiet}>
                {texts.exceptions}: {exception.reason}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
