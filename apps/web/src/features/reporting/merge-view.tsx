import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { SaveReportDocument, WithdrawReportDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { activityTitle } from './activity-card.tsx';
import { mergedReport, mergeProposal, type MergeProposal, type ReportText } from './merge-reports.ts';
import { mergeMessages } from './merge.messages.ts';
import type { ReportProps } from './report-editor.tsx';
import { reportMessages } from './report.messages.ts';
import { saveInput } from './save-input.ts';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

interface MergeViewProps extends ReportProps {
  readonly conflict: { readonly version: number; readonly base: ReportText; readonly mine: ReportText };
  readonly onDone: () => void;
}

/** Somebody else saved the report meanwhile: both versions side by side, a choice for each difference, nothing lost. */
export function MergeView({ report, content, conflict, onDone }: MergeViewProps) {
  const texts = useMessages(mergeMessages);
  const formats = useFormats();
  const act = useAct();
  const { base, mine, version } = conflict;
  const theirs: ReportText = { note: report.note, activityIds: report.activityIds };
  const [chosen, setChosen] = useState<MergeProposal>(() => mergeProposal(base, mine, theirs));
  const maySave = report.waitingFor.can.includes('save');
  const save = async () => {
    const data = await act.run(SaveReportDocument, (idempotencyKey) => ({
      input: saveInput(report, mergedReport(mine, theirs, chosen), idempotencyKey),
    }));
    if (data) onDone();
  };
  const withdraw = () =>
    act.run(WithdrawReportDocument, (idempotencyKey) => ({
      input: { submissionId: report.id, version: report.version, idempotencyKey },
    }));
  return (
    <section className={classes.merge} aria-labelledby="merge-title">
      <h3 id="merge-title">{texts.title}</h3>
      <p>{texts.text(formats.number(version), formats.number(report.version))}</p>
      {!maySave && <p className={classes.caution}>{texts.locked}</p>}
      {chosen.note !== null && <Notes mine={mine.note} theirs={theirs.note} chosen={chosen} onChoose={setChosen} />}
      <DifferingActivities chosen={chosen} content={content} onChoose={setChosen} />
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        {maySave ? (
          <ActionButton className={classes.primary} disabled={act.isBusy} onClick={() => void save()}>
            {texts.save}
          </ActionButton>
        ) : (
          report.waitingFor.can.includes('withdraw') && <Withdraw onWithdraw={() => void withdraw()} />
        )}
        <ActionButton onClick={onDone}>{texts.drop}</ActionButton>
      </div>
    </section>
  );
}

function Withdraw({ onWithdraw }: { readonly onWithdraw: () => void }) {
  return <ActionButton onClick={onWithdraw}>{useMessages(reportMessages).withdraw}</ActionButton>;
}

interface ChoosingProps {
  readonly chosen: MergeProposal;
  readonly onChoose: (chosen: MergeProposal) => void;
}

function Notes({ mine, theirs, chosen, onChoose }: ChoosingProps & { readonly mine: string; readonly theirs: string }) {
  const texts = useMessages(mergeMessages);
  const versions = [
    { note: 'mine', name: texts.yours, text: mine },
    { note: 'theirs', name: texts.theirs, text: theirs },
    { note: 'both', name: texts.both, text: null },
  ] as const;
  return (
    <fieldset className={classes.versions}>
      <legend>{texts.note}</legend>
      {versions.map(({ note, name, text }) => (
        <label key={note}>
          <input
            type="radio"
            name="merge-note"
            checked={chosen.note === note}
            onChange={() => {
              onChoose({ ...chosen, note });
            }}
          />
          <span>
            <strong>{name}</strong>
            {text !== null && <span className={classes.noteText}>{text === '' ? texts.nothing : text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function DifferingActivities({ chosen, content, onChoose }: ChoosingProps & Pick<ReportProps, 'content'>) {
  const texts = useMessages(mergeMessages);
  const formats = useFormats();
  const known = new Map([...content.activities, ...content.others].map((activity) => [activity.activityId, activity]));
  if (chosen.activities.length === 0) return chosen.note === null ? <p>{texts.none}</p> : null;
  return (
    <fieldset className={classes.versionList}>
      <legend>{texts.activities}</legend>
      {chosen.activities.map(({ activityId, isMine, isTaken }) => {
        const activity = known.get(activityId);
        return (
          <label key={activityId}>
            <input
              type="checkbox"
              checked={isTaken}
              onChange={(event) => {
                const taken = event.currentTarget.checked;
                const activities = chosen.activities.map((one) =>
                  one.activityId === activityId ? { ...one, isTaken: taken } : one,
                );
                onChoose({ ...chosen, activities });
              }}
            />
            <span>
              {activity ? activityTitle(activity, formats) : activityId}{' '}
              <small>({isMine ? texts.byYou : texts.byThem})</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
