import { useApolloClient, useMutation } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { CommitImportDocument, PreviewImportDocument, type ImportMode } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import { useViewer } from '../../session/viewer-context.tsx';
import { DropZone } from './drop-zone.tsx';
import { importMessages } from './import-report.messages.ts';
import { Outcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import { RecentImports } from './recent-imports.tsx';
import { uploadFile, UPLOAD_BYTES } from './upload-file.ts';
import type { ImportState } from './import-state.ts';
import classes from './import-page.module.css';

/** A file goes up, is read on trial, shown with every fault, and recorded once somebody says so. */
export function ImportPage() {
  const texts = useMessages(importMessages);
  const viewer = useViewer();
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {viewer.mayImport ? (
        <ImportSteps />
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
        </Notice>
      )}
    </>
  );
}

function ImportSteps() {
  const texts = useMessages(importMessages);
  const { state, choose, commit, reset } = useImport();
  switch (state.step) {
    case 'idle':
      return (
        <>
          <p className={classes.lead}>{texts.lead}</p>
          <DropZone onFile={choose} />
          <RecentImports />
        </>
      );
    case 'uploading':
    case 'reading':
      return <Progress state={state} />;
    case 'too_large':
      return (
        <Notice kind="failure" title={texts.tooLarge} action={{ label: texts.again, run: reset }}>
          <p>{texts.tooLargeText}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Failed
          error={state.error}
          onRetry={() => {
            choose(state.file);
          }}
          onReset={reset}
        />
      );
    case 'preview':
      return <Preview state={state} onCommit={commit} onReset={reset} />;
    case 'done':
      return <Outcome outcome={state.outcome} onReset={reset} />;
  }
}

function useImport() {
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const [preview] = useMutation(PreviewImportDocument);
  const [record] = useMutation(CommitImportDocument);
  const reset = () => {
    setState({ step: 'idle' });
  };

  const read = async (file: File) => {
    const upload = uploadFile(file, (share) => {
      setState({ step: 'uploading', file, share, cancel: upload.cancel });
    });
    setState({ step: 'uploading', file, share: 0, cancel: upload.cancel });
    try {
      const uploadId = await upload.done;
      setState({ step: 'reading', file });
      const { data } = await preview({ variables: { input: { uploadId, lang } } });
      if (!data) return;
      setState({
        step: 'preview',
        uploadId,
        key: newKey(),
        preview: data.previewImport,
        committing: false,
        error: null,
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') reset();
      else setState({ step: 'failed', file, error });
    }
  };
  const choose = (file: File) => {
    if (file.size > UPLOAD_BYTES) setState({ step: 'too_large', file });
    else void read(file);
  };
  const commit = async (mode: ImportMode) => {
    if (state.step !== 'preview') return;
    const { uploadId, key } = state;
    setState({ ...state, committing: true, error: null });
    try {
      const { data } = await record({
        variables: { input: { uploadId, mode, idempotencyKey: `${key}:${mode}`, lang } },
      });
      if (!data) return;
      await forgetAnswers(client);
      setState({ step: 'done', outcome: data.commitImport });
    } catch (error) {
      setState({ ...state, committing: false, error });
    }
  };
  return { state, choose, commit: (mode: ImportMode) => void commit(mode), reset };
}

/** One key for one decision: a click that is sent twice records once. (randomUUID exists on https only.) */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function Progress({ state }: { readonly state: Extract<ImportState, { step: 'uploading' | 'reading' }> }) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  return (
    <div className={classes.progress} role="status">
      {state.step === 'uploading' ? (
        <>
          <p>{texts.uploading(state.file.name, formats.share(state.share))}</p>
          <progress value={state.share} max={1} aria-label={texts.progress} />
          <button type="button" className={classes.quiet} onClick={state.cancel}>
            {texts.cancel}
          </button>
        </>
      ) : (
        <>
          <p>{texts.reading(state.file.name)}</p>
          <progress aria-label={texts.reading(state.file.name)} />
        </>
      )}
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onReset: () => void;
}

function Failed({ error, onRetry, onReset }: FailedProps) {
  const texts = useMessages(importMessages);
  const expired = failureOf(error, useLang()).code === 'UNAUTHENTICATED';
  return (
    <>
      <FailureNotice error={error} onRetry={expired ? undefined : onRetry} />
      <p className={classes.afterFailure}>
        {expired && (
          <Link to="/sign-in" search={{ next: '/import' }}>
            {texts.signIn}
          </Link>
        )}
        <button type="button" className={classes.quiet} onClick={onReset}>
          {texts.again}
        </button>
      </p>
    </>
  );
}
