import { useMutation } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { SignOutElsewhereDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import classes from './accounts-page.module.css';

/** Ends the sessions on other devices. */
export function OtherSessions() {
  const { sessions: texts } = useMessages(accountMessages);
  const formats = useFormats();
  const [signOut, { data, loading, error }] = useMutation(SignOutElsewhereDocument);
  return (
    <section className={classes.section} aria-labelledby="other-sessions">
      <h2 id="other-sessions">{texts.title}</h2>
      <p>{texts.text}</p>
      {data && <Notice kind="success" title={texts.done(formats.number(data.signOutElsewhere))} />}
      {error && <FailureNotice error={error} />}
      <div className={classes.actions}>
        <ActionButton
          disabled={loading}
          onClick={() => {
            signOut().catch(() => undefined);
          }}
        >
          {texts.submit}
        </ActionButton>
      </div>
    </section>
  );
}
