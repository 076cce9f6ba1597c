import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { RecentImportsDocument, type RecentImportsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import { RefusedFiles } from './refused-files.tsx';
import { undoMessages } from './undo.messages.ts';
import { UndoImport } from './undo-import.tsx';
import classes from './import-page.module.css';

type Item = RecentImportsQuery['imports'][number];

/** What this account imported lately, whether it stands, and the way to take it back. */
export function RecentImports() {
  const texts = useMessages(importMessages);
  const [chosen, setChosen] = useState<Item | null>(null);
  const { data } = useQuery(RecentImportsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  return (
    <section className={classes.recent} aria-labelledby="recent-title">
      <h2 id="recent-title">{texts.recent}</h2>
      {data.imports.length === 0 ? (
        <p className={classes.quietText}>{texts.recentNone}</p>
      ) : (
        <ImportTable items={data.imports} onUndo={setChosen} />
      )}
      <RefusedFiles />
      {chosen && (
        <UndoImport
          key={chosen.batch}
          item={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}

/** With how it came, where nobody sent the file from a page. */
function FileName({ item: { fileName, isSample, way } }: { readonly item: Item }) {
  const texts = useMessages(importMessages);
  const marks = [isSample ? texts.sampleMark : null, texts.ways[way]].filter((mark) => mark !== null);
  return marks.length === 0 ? fileName : `${fileName} (${marks.join(', ')})`;
}

function ImportTable({ items, onUndo }: { readonly items: readonly Item[]; readonly onUndo: (item: Item) => void }) {
  const texts = useMessages(importMessages);
  const undo = useMessages(undoMessages);
  const formats = useFormats();
  const { at, file, kind, rows } = texts.recentColumns;
  return (
    <table className={classes.faults} role="table">
      <caption className="visually-hidden">{texts.recent}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[file, kind, at, rows, undo.states].map((label) => (
            <th key={label} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={item.batch} role="row" className={classes.recentRow}>
            <th scope="row" role="rowheader">
              <FileName item={item} />
            </th>
            <td role="cell">{texts.kinds[item.kind]}</td>
            <td role="cell">{formats.dateTime(item.recordedAt)}</td>
            <td role="cell" data-label={rows}>
              {texts.of(formats.number(item.accepted), formats.number(item.rows))}
            </td>
            <td role="cell">
              {item.undone
                ? undo.undone(formats.dateTime(item.undone.at), formats.number(item.undone.retracted))
                : undo.stands}{' '}
              {item.mayUndo && (
                <ActionButton
                  aria-label={undo.undoOne(item.fileName)}
                  onClick={() => {
                    onUndo(item);
                  }}
                >
                  {undo.undo}
                </ActionButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
