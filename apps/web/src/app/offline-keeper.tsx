import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { accountWork } from '../outbox/account-work.ts';
import { keepSending } from '../outbox/keep-sending.ts';
import { prepareForms } from '../outbox/prepare-forms.ts';
import { registerWorker } from '../outbox/service-worker-use.ts';
import { NewBuild } from './new-build.tsx';

/** Keeps the device ready for entering without a line, and sends what waits while any page is open; draws the offer of a newer build alone. */
export function OfflineKeeper({ account }: { readonly account: string }) {
  const client = useApolloClient();
  useEffect(() => {
    registerWorker();
    const stopSending = keepSending(accountWork(account, client), client);
    const stopPreparing = prepareForms(client);
    return () => {
      stopSending();
      stopPreparing();
    };
  }, [account, client]);
  return <NewBuild />;
}
