import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import {
  CommitImportDocument,
  PreviewImportDocument,
  RepairUploadDocument,
  type ImportMode,
  type Lang,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import type { ImportState } from './import-state.ts';
import { ROWS_OF_PAGE, type RepairChange } from './repair-change.ts';
import { uploadFile, UPLOAD_BYTES } from './upload-file.ts';

/** The steps of an import: choose (upload, read on trial), commit, reset. */
export function useImport() {
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const reset = () => {
    setState({ step: 'idle' });
  };

  const commit = async (mode: ImportMode, remember: boolean) => {
    if (state.step !== 'preview') return;
    setState({ ...state, committing: true, error: null });
    const input = { uploadId: state.uploadId, mode, idempotencyKey: `${state.key}:${mode}`, remember, lang };
    try {
      const { data } = await client.mutate({ mutation: CommitImportDocument, variables: { input } });
      if (!data) return;
      // Recorded is recorded: that the old answers could not be asked anew is for their own pages to tell.
      await forgetAnswers(client).catch(() => undefined);
      setState({ step: 'done', uploadId: state.uploadId, outcome: data.commitImport });
    } catch (error) {
      setState({ ...state, committing: false, error });
    }
  };

  /** Answers whether the server took it. */
  const repair = async (change: RepairChange): Promise<boolean> => {
    if (state.step !== 'preview') return false;
    setState({ ...state, repairing: true, error: null });
    const input = { uploadId: state.uploadId, ...change, lang };
    try {
      const { data } = await client.mutate({ mutation: RepairUploadDocument, variables: { input } });
      // Put right in another way it is another file: it gets a key of its own.
      if (data) setState({ ...state, key: newUuid(), preview: data.repairUpload, repairing: false, error: null });
      return Boolean(data);
    } catch (error) {
      setState({ ...state, repairing: false, error });
      return false;
    }
  };

  return {
    state,
    repair,
    choose: (file: File) => {
      if (file.size > UPLOAD_BYTES) setState({ step: 'too_large', file });
      else void read(file, lang, client, setState);
    },
    commit: (mode: ImportMode, remember: boolean) => void commit(mode, remember),
    reset,
  };
}

/** Uploads a file and reads it on trial; each step is told as it comes. Cancelling leads back to the beginning. */
async function read(file: File, lang: Lang, client: ApolloClient, tell: (state: ImportState) => void): Promise<void> {
  const upload = uploadFile(file, (share) => {
    tell({ step: 'uploading', file, share, cancel: upload.cancel });
  });
  tell({ step: 'uploading', file, share: 0, cancel: upload.cancel });
  try {
    const uploadId = await upload.done;
    tell({ step: 'reading', file });
    const { data } = await client.mutate({
      mutation: PreviewImportDocument,
      variables: { input: { uploadId, lang, faultyRows: { limit: ROWS_OF_PAGE } } },
    });
    if (data)
      tell({
        step: 'preview',
        uploadId,
        key: newUuid(),
        preview: data.previewImport,
        repairing: false,
        committing: false,
        error: null,
      });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') tell({ step: 'idle' });
    else tell({ step: 'failed', file, error });
  }
}
