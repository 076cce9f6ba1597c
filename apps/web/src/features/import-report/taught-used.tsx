import type { PreviewPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { repairMessages } from './repair.messages.ts';
import classes from './repair.module.css';

/** What of this file was read as the office taught it: said, so that nothing is read in silence. */
export function TaughtUsed({ taught, columns }: Pick<PreviewPartsFragment, 'taught' | 'columns'>) {
  const texts = useMessages(repairMessages);
  const formats = useFormats();
  const headers = columns.filter(({ taughtOn }) => typeof taughtOn === 'string');
  if (taught.length + headers.length === 0) return null;
  const on = (day: string | null | undefined) =>
    typeof day === 'string' ? ` (${texts.taughtOn(formats.date(day))})` : '';
  return (
    <div className={classes.soFar}>
      <h4>{texts.taught}</h4>
      <ul>
        {headers.map(({ header, column, taughtOn }) => (
          <li key={header}>
            {texts.readAs(header)} “{column}”{on(taughtOn)}
          </li>
        ))}
        {taught.map(({ column, from, to, rows, taughtOn }) => (
          <li key={`${column} ${from}`}>
            {texts.respelled(from, to, formats.number(rows))}
            {on(taughtOn)}
          </li>
        ))}
      </ul>
    </div>
  );
}
