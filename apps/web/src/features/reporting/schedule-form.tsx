import { useQuery } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { RequestHelpDocument, type RequestHelpQuery, type SchedulePartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { AskedBy } from './asked-by.tsx';
import { OneOf } from './fields.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { RequestAddressees } from './request-addressees.tsx';
import { requestFormMessages } from './request-form.messages.ts';
import { RequestTimes } from './request-times.tsx';
import { isKept, type ScheduleDraft } from './schedule-draft.ts';
import { ScheduleHolidays } from './schedule-holidays.tsx';
import { SchedulePreview } from './schedule-preview.tsx';
import { scheduleMessages } from './schedules.messages.ts';
import { useScheduleDraft } from './use-schedule-draft.ts';
import classes from './reporting.module.css';

interface ScheduleFormProps {
  /** null makes one. */
  readonly schedule: SchedulePartsFragment | null;
  readonly onDone: () => void;
}

/** What a schedule asks for each period; which periods it has stays once it is made. */
export function ScheduleForm(props: ScheduleFormProps) {
  const words = useMessages(reportingMessages);
  const { data, error, refetch } = useQuery(RequestHelpDocument);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{words.loading}</p>;
  return <Form {...props} help={data} />;
}

interface PartProps {
  readonly help: RequestHelpQuery;
  readonly draft: ScheduleDraft;
  readonly onChange: (part: Partial<ScheduleDraft>) => void;
}

function Form({ schedule, onDone, help }: ScheduleFormProps & { readonly help: RequestHelpQuery }) {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(reportingMessages);
  const { act, draft, input, isOutdated, change, save, loadNewer } = useScheduleDraft(schedule, help);
  const also = schedule && isKept(schedule) ? [{ value: 'kept', label: texts.kept }] : [];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save().then((isSaved) => {
          if (isSaved) onDone();
        });
      }}
    >
      {schedule === null && <Periods draft={draft} onChange={change} />}
      <Asked help={help} draft={draft} onChange={change} />
      <Days draft={draft} onChange={change} />
      <RequestAddressees help={help} draft={draft} on={help.requestHelp.today} onChange={change} also={also} />
      <ScheduleHolidays
        days={draft.holidays}
        onChange={(holidays) => {
          change({ holidays });
        }}
      />
      <RequestTimes draft={draft} onChange={change} />
      <SchedulePreview input={input} />
      <p className={classes.quiet}>{texts.grace}</p>
      {act.error !== null && <FailureNotice error={act.error} />}
      {isOutdated && <Newer onLoad={loadNewer} />}
      <div className={classes.actions}>
        <ActionButton type="submit" className={classes.primary} disabled={act.isBusy}>
          {texts.save}
        </ActionButton>
        <ActionButton onClick={onDone}>{words.cancel}</ActionButton>
      </div>
    </form>
  );
}

function Newer({ onLoad }: { readonly onLoad: () => void }) {
  const texts = useMessages(scheduleMessages);
  return (
    <div className={classes.actions}>
      <p className={classes.caution}>{texts.newer}</p>
      <ActionButton onClick={onLoad}>{texts.load}</ActionButton>
    </div>
  );
}

function Periods({ draft, onChange }: Omit<PartProps, 'help'>) {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(requestFormMessages);
  return (
    <div className={classes.pair}>
      <OneOf
        label={texts.scheme}
        value={draft.scheme}
        options={(['admin', 'cal'] as const).map((value) => ({ value, label: words.schemes[value] }))}
        onChange={(value) => {
          onChange({ scheme: value as ScheduleDraft['scheme'] });
        }}
      />
      <OneOf
        label={texts.periodicity}
        value={draft.periodicity}
        options={(['month', 'quarter', 'half', 'year'] as const).map((value) => ({
          value,
          label: texts.periodicities[value],
        }))}
        onChange={(value) => {
          onChange({ periodicity: value as ScheduleDraft['periodicity'] });
        }}
      />
    </div>
  );
}

function Asked({ help, draft, onChange }: PartProps) {
  const texts = useMessages(scheduleMessages);
  return (
    <>
      <TextField
        label={texts.pattern}
        hint={texts.patternHint}
        value={draft.titlePattern}
        required
        onChange={(titlePattern) => {
          onChange({ titlePattern });
        }}
      />
      <AskedBy help={help} draft={draft} onChange={onChange} />
    </>
  );
}

function Days({ draft, onChange }: Omit<PartProps, 'help'>) {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(requestFormMessages);
  const put = (name: 'from' | 'until' | 'dueDays') => (value: string) => {
    onChange({ [name]: value });
  };
  return (
    <>
      <div className={classes.pair}>
        <TextField label={texts.from} type="date" required value={draft.from} onChange={put('from')} />
        <TextField label={words.dueDays} inputMode="numeric" required value={draft.dueDays} onChange={put('dueDays')} />
      </div>
      <TextField label={texts.until} hint={texts.untilHint} type="date" value={draft.until} onChange={put('until')} />
    </>
  );
}
