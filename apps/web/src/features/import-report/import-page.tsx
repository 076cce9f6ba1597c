import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { DropZone } from './drop-zone.tsx';
import { importMessages } from './import-report.messages.ts';
import { Outcome } from './outcome.tsx';
import { RecentImports } from './recent-imports.tsx';
import { Taught } from './taught.tsx';
import { useImport } from './use-import.ts';
import type { ImportState } from './import-state.ts';
import classes from './import-page.module.css';

// Needed only once a file has been read.
const Preview = lazy(async () => ({ default: (await import('./preview.tsx')).Preview }));

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
  const { state, choose, commit, repair, reset } = useImport();
  switch (state.step) {
    case 'idle':
      return (
        <>
          <p className={classes.lead}>{texts.lead}</p>
          <DropZone onFile={choose} />
          <RecentImports />
          <Taught />
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
      return (
        <Suspense fallback={null}>
          <Preview state={state} onCommit={commit} onRepair={repair} onReset={reset} />
        </Suspense>
      );
    case 'done':
      return <Outcome outcome={state.outcome} uploadId={state.uploadId} onReset={reset} />;
  }
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
          <ActionButton onClick={state.cancel}>{texts.cancel}</ActionButton>
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
        <ActionButton onClick={onReset}>{texts.again}</ActionButton>
      </p>
    </>
  );
}
