import { Link, useNavigate } from '@tanstack/react-router';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  SubmitReportDocument,
  type ContentPartsFragment,
  type ReportDetailPartsFragment,
  type ReportedPartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { activityTitle, ActivityCard } from './activity-card.tsx';
import { MergeView } from './merge-view.tsx';
import { reportMessages } from './report.messages.ts';
import { useReportDraft, type ReportDraft } from './use-report-draft.ts';
import { useSaving, type Saving } from './use-saving.ts';
import { ZeroReport } from './zero-report.tsx';
import classes from './reporting.module.css';

export interface ReportProps {
  readonly report: ReportDetailPartsFragment;
  readonly content: ContentPartsFragment;
}

/** A report that its body writes: which activities, the narrative, and the way off. */
export function ReportEditor({ report, content }: ReportProps) {
  const draft = useReportDraft(report, content);
  const saving = useSaving(report, draft);
  if (draft.conflict) {
    return <MergeView report={report} content={content} conflict={draft.conflict} onDone={draft.drop} />;
  }
  return (
    <>
      <Chosen report={report} content={content} draft={draft} saving={saving} />
      <Narrative draft={draft} />
      {saving.act.error !== null && <FailureNotice error={saving.act.error} />}
      <Sending report={report} draft={draft} saving={saving} />
    </>
  );
}

interface EditorProps extends ReportProps {
  readonly draft: ReportDraft;
  readonly saving: Saving;
}

function Chosen({ report, content, draft, saving }: EditorProps) {
  const texts = useMessages(reportMessages);
  const viewer = useViewer();
  const offered = [...content.activities, ...content.others];
  return (
    <section className={classes.section}>
      <h3>{texts.activities}</h3>
      {offered.length === 0 && <p className={classes.quiet}>{texts.noActivities}</p>}
      <ul className={classes.activities}>
        {offered.map((activity) => (
          <ActivityCard
            key={activity.activityId}
            activity={activity}
            comments={report.comments}
            head={
              <>
                <Include activity={activity} draft={draft} />
                {viewer.mayEnter && activity.status !== 'VERIFIED' && (
                  <Correct report={report} activity={activity} draft={draft} saving={saving} />
                )}
              </>
            }
          />
        ))}
      </ul>
      <p className={classes.actions}>
        {viewer.mayEnter && <Link to="/entry">{texts.toEnter}</Link>}
        {viewer.mayImport && <Link to="/import">{texts.toImport}</Link>}
      </p>
    </section>
  );
}

function Include({ activity, draft }: { readonly activity: ReportedPartsFragment; readonly draft: ReportDraft }) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const { activityIds } = draft.current;
  return (
    <label className={classes.include}>
      <input
        type="checkbox"
        checked={activityIds.includes(activity.activityId)}
        onChange={(event) => {
          const others = activityIds.filter((id) => id !== activity.activityId);
          draft.change({ activityIds: event.currentTarget.checked ? [...others, activity.activityId] : others });
        }}
      />
      {texts.include}
      <span className="visually-hidden">: {activityTitle(activity, formats)}</span>
    </label>
  );
}

interface CorrectProps extends Pick<EditorProps, 'report' | 'draft' | 'saving'> {
  readonly activity: ReportedPartsFragment;
}

/** Leads to the entry form with the activity open, and back; what was written here is saved first. */
function Correct({ report, activity, draft, saving }: CorrectProps) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const navigate = useNavigate();
  const leave = async () => {
    if (draft.isTouched && (await saving.save()) === null) return;
    await navigate({ to: '/entry', search: { record: activity.activityId, report: report.id } });
  };
  return (
    <ActionButton className={classes.correct} disabled={saving.act.isBusy} onClick={() => void leave()}>
      {texts.correct}
      <span className="visually-hidden">: {activityTitle(activity, formats)}</span>
    </ActionButton>
  );
}

function Narrative({ draft }: { readonly draft: ReportDraft }) {
  const texts = useMessages(reportMessages);
  return (
    <div className={classes.field}>
      <label htmlFor="report-note">{texts.note}</label>
      <p id="report-note-hint" className={classes.quiet}>
        {texts.noteHint}
      </p>
      <textarea
        id="report-note"
        rows={5}
        aria-describedby="report-note-hint"
        value={draft.current.note}
        onChange={(event) => {
          draft.change({ note: event.currentTarget.value });
        }}
      />
    </div>
  );
}

interface SendingProps {
  readonly report: ReportDetailPartsFragment;
  readonly draft: ReportDraft;
  readonly saving: Saving;
}

function Sending({ report, draft, saving }: SendingProps) {
  const { act } = saving;
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const { can } = report.waitingFor;
  const isEmpty = draft.current.activityIds.length === 0;
  const submit = async () => {
    const version = await saving.save();
    if (version === null) return;
    await act.run(SubmitReportDocument, (idempotencyKey) => ({
      input: { submissionId: report.id, version, idempotencyKey },
    }));
  };
  return (
    <>
      {!can.includes('submit') && (
        <p className={classes.quiet}>{texts.notYet(formats.date(report.request.windowTo))}</p>
      )}
      <p role="status" className={classes.quiet}>
        {draft.isTouched && draft.isUnsaved ? texts.unsaved : report.version > 1 ? texts.saved : ''}
      </p>
      <div className={classes.actions}>
        {can.includes('submit') && !isEmpty && (
          <ActionButton className={classes.primary} disabled={act.isBusy} onClick={() => void submit()}>
            {texts.submit}
          </ActionButton>
        )}
        <ActionButton disabled={act.isBusy || !draft.isUnsaved} onClick={() => void saving.save()}>
          {texts.save}
        </ActionButton>
        {can.includes('report_nothing') && isEmpty && report.activities === 0 && <ZeroReport report={report} />}
      </div>
    </>
  );
}
