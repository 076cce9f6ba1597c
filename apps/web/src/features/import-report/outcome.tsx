import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import type { CommitImportMutation } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { FaultList } from './fault-list.tsx';
import { importMessages } from './import-report.messages.ts';
import { prospectOf } from './import-state.ts';
import { runSentences } from './run-sentences.ts';
import classes from './import-page.module.css';

interface OutcomeProps {
  readonly outcome: CommitImportMutation['commitImport'];
  readonly uploadId: string;
  readonly onReset: () => void;
}

/** What was recorded, the way to the picture that it changed, and what is worth a second look. */
export function Outcome({ outcome, uploadId, onReset }: OutcomeProps) {
  const { faults, faultCount } = outcome.preview;
  return (
    <div className={classes.preview}>
      <Verdict outcome={outcome} onReset={onReset} />
      {faultCount > 0 && <FaultList faults={faults} count={faultCount} uploadId={uploadId} heading="h2" />}
    </div>
  );
}

function Verdict({ outcome, onReset }: Omit<OutcomeProps, 'uploadId'>) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { role } = useViewer();
  const countsAtOnce = role === 'LEAD_DEPARTMENT' || role === 'ADMINISTRATOR';
  const { preview, recorded, batch } = outcome;
  if (!recorded) {
    return (
      <Notice kind="info" title={texts.refusedTitle} action={{ label: texts.more, run: onReset }}>
        <p>{prospectOf(preview) === 'nothing_good' ? texts.nothingGood : texts.doneNothing}</p>
      </Notice>
    );
  }
  const lines = [
    texts.doneText(formats.number(preview.accepted), batch ?? ''),
    ...runSentences(preview, texts, formats),
    ...(preview.alreadyPresent > 0 ? [texts.donePresent(formats.number(preview.alreadyPresent))] : []),
    ...(outcome.remembered > 0 ? [texts.remembered(formats.number(outcome.remembered))] : []),
    ...(preview.rejected > 0 ? [texts.doneSkipped(formats.number(preview.rejected))] : []),
    ...(preview.warningCount > 0 ? [texts.doneWarnings(formats.number(preview.warningCount))] : []),
    preview.kind === 'SUMMARY' ? texts.summaryNote : countsAtOnce ? texts.countsAtOnce : texts.awaits,
  ];
  return (
    <Notice kind="success" title={texts.doneTitle} action={{ label: texts.more, run: onReset }}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={classes.after}>
        {preview.kind === 'SUMMARY' ? (
          <Link to="/summaries">{texts.toSummaries}</Link>
        ) : countsAtOnce && preview.kind === 'BROADCAST_RUNS' ? (
          <Link to="/channels">{texts.toChannels}</Link>
        ) : countsAtOnce ? (
          <Link to="/">{texts.toOverview}</Link>
        ) : (
          <Link to="/activities" search={{ status: 'SUBMITTED' }}>
            {texts.toSubmitted}
          </Link>
        )}
      </p>
    </Notice>
  );
}
