import { useMutation, useQuery } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { ForgetSpellingDocument, TaughtSpellingsDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

/** What the own body taught about its files; each can be forgotten. */
export function Taught() {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { data } = useQuery(TaughtSpellingsDocument, { fetchPolicy: 'cache-and-network' });
  const [forget, { loading }] = useMutation(ForgetSpellingDocument, {
    update: (cache, { data: answer }) => {
      if (!answer) return;
      cache.writeQuery({ query: TaughtSpellingsDocument, data: { taughtSpellings: answer.forgetSpelling } });
    },
  });
  if (!data || data.taughtSpellings.length === 0) return null;
  return (
    <details className={classes.taught}>
      <summary>
        {texts.taughtTitle} ({formats.number(data.taughtSpellings.length)})
      </summary>
      <p className={classes.quietText}>{texts.taughtLead}</p>
      <ul>
        {data.taughtSpellings.map(({ column, from, to, taughtAt }) => (
          <li key={`${column} ${from}`}>
            <span>
              {column === '' ? texts.taughtHeader : column}:{' '}
              {to === '' ? texts.taughtUnread(from) : texts.taughtLine(from, to)} (
              {texts.taughtOn(formats.dateTime(taughtAt))})
            </span>
            <ActionButton
              disabled={loading}
              aria-label={texts.forgetOne(from)}
              onClick={() => void forget({ variables: { input: { column, from } } })}
            >
              {texts.forget}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
