import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../components/action-button.tsx';
import { forgetGrid, storedGrid } from '../features/entry/stored-grid.ts';
import { forgetDraft, storedDraft } from '../features/entry/stored-draft.ts';
import { SignOutDocument } from '../gql/graphql.ts';
import { useMessages } from '../language/language-context.tsx';
import { accountWork } from '../outbox/account-work.ts';
import { forgetKept } from '../outbox/kept-answers.ts';
import { isUnsent } from '../outbox/outbox-item.ts';
import { removeWorker } from '../outbox/service-worker-use.ts';
import { signOutMessages } from './sign-out.messages.ts';
import classes from './shell.module.css';

type Step = { readonly kind: 'idle' | 'failed' } | { readonly kind: 'asking' | 'notSent'; readonly unsent: number };

/** Ends the session and what the device kept for it; asks first about what was not sent yet. */
export function SignOut({ account }: { readonly account: string }) {
  const texts = useMessages(signOutMessages);
  const { step, ask, sendFirst, leave, stay } = useSigningOut(account);
  if (!('unsent' in step))
    return (
      <>
        {step.kind === 'failed' && <p role="alert">{texts.failed}</p>}
        <ActionButton className={classes.leave} onClick={() => void ask()}>
          {texts.signOut}
        </ActionButton>
      </>
    );
  return (
    <div role="alert">
      <p>{texts.unsent(step.unsent)}</p>
      {step.kind === 'notSent' && <p>{texts.notSent}</p>}
      <ActionButton onClick={() => void sendFirst()}>{texts.sendFirst}</ActionButton>
      <ActionButton onClick={() => void leave()}>{texts.leaveThem}</ActionButton>
      <ActionButton onClick={() => void leave(true)}>{texts.eraseThem}</ActionButton>
      <ActionButton onClick={stay}>{texts.stay}</ActionButton>
    </div>
  );
}

function useSigningOut(account: string) {
  const client = useApolloClient();
  const { outbox, sender } = accountWork(account, client);
  const [signOut] = useMutation(SignOutDocument);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const leave = async (isErased = false) => {
    let next: string | null | undefined;
    try {
      next = (await signOut()).data?.signOut.continueAt;
    } catch {
      setStep({ kind: 'failed' });
      return;
    }
    for (const item of await outbox.items()) if (isErased || !isUnsent(item)) await outbox.remove(item.id);
    if (isErased) {
      forgetDraft(account);
      await forgetGrid(account);
      await removeWorker();
    }
    await forgetKept(account).catch(() => undefined);
    // The identity provider's session is ended there, by the browser that holds it.
    if (typeof next === 'string') window.location.assign(next);
    else await client.resetStore();
  };
  const leaveUnless = async (kind: 'asking' | 'notSent') => {
    const rows = await storedGrid(account);
    const unsent = (await outbox.items()).filter(isUnsent).length + (storedDraft(account) ? 1 : 0) + rows.length;
    if (unsent === 0) await leave();
    else setStep({ kind, unsent });
  };
  return {
    step,
    leave,
    ask: () => leaveUnless('asking'),
    sendFirst: async () => {
      await sender.run(true);
      await leaveUnless('notSent');
    },
    stay: () => {
      setStep({ kind: 'idle' });
    },
  };
}
