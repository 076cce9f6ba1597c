import { skipToken, useQuery } from '@apollo/client/react';
import { RefusedFilesDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

/** Whoever looks after the folder that the server watches. */
const KEEPERS: ReadonlySet<string | null | undefined> = new Set(['LEAD_DEPARTMENT', 'ADMINISTRATOR']);

/** Files of the watched folder that were refused and wait to be mended; nothing where there is none. */
export function RefusedFiles() {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { role } = useViewer();
  const { data } = useQuery(RefusedFilesDocument, KEEPERS.has(role) ? { fetchPolicy: 'cache-and-network' } : skipToken);
  if (!data || data.refusedFiles.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="refused-title">
      <h3 id="refused-title">{texts.refusedFiles}</h3>
      <p className={classes.quietText}>{texts.refusedFilesLead}</p>
      <ul>
        {data.refusedFiles.map(({ fileName, at, faultCount }) => (
          <li key={fileName}>
            {fileName}: {texts.refusedFile(formats.dateTime(at), formats.number(faultCount))}
          </li>
        ))}
      </ul>
    </section>
  );
}
