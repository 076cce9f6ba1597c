import { useQuery } from '@apollo/client/react';
import { DataTable } from '../../components/data-table.tsx';
import { RecentImportsDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

/** What this account imported lately: a second file of the same name need not be a second import. */
export function RecentImports() {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { data } = useQuery(RecentImportsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const { at, file, kind, rows } = texts.recentColumns;
  return (
    <section className={classes.recent} aria-labelledby="recent-title">
      <h2 id="recent-title">{texts.recent}</h2>
      {data.imports.length === 0 ? (
        <p className={classes.quietText}>{texts.recentNone}</p>
      ) : (
        <DataTable
          quietCaption
          table={{
            caption: texts.recent,
            columns: [
              { label: file, numeric: false },
              { label: kind, numeric: false },
              { label: at, numeric: false },
              { label: rows, numeric: true },
            ],
            rows: data.imports.map((item) => ({
              key: item.batch,
              cells: [
                `${item.fileName}${item.isSample ? ` (${texts.sampleMark})` : ''}`,
                texts.kinds[item.kind],
                formats.dateTime(item.recordedAt),
                texts.of(formats.number(item.accepted), formats.number(item.rows)),
              ],
            })),
          }}
        />
      )}
    </section>
  );
}
