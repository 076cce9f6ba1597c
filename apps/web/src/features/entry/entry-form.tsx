import { lazy, Suspense } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { topicName } from '../../figures/names.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { listField, textField } from './bound-field.ts';
import type { Draft, Help } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { Figures } from './figures.tsx';
import { Checks, Day, fieldId, OneOf } from './fields.tsx';
import { usualIndicators } from './indicators.ts';
import { Places } from './places.tsx';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

// Nothing is wrong yet.
const FaultSummary = lazy(async () => ({ default: (await import('./fault-summary.tsx')).FaultSummary }));
// Needed by few activities: it comes after the form stands.
const EntryMore = lazy(async () => ({ default: (await import('./entry-more.tsx')).EntryMore }));

interface EntryFormProps {
  readonly work: EntryWork;
  readonly help: Help;
  readonly lists: Lists;
}

/** What a part of the form is given to work with. */
export interface FormPart {
  readonly draft: Draft;
  readonly lists: Lists;
  readonly today: string;
  readonly change: (part: Partial<Draft>) => void;
  /** What is wrong with a field. */
  readonly errorOf: (field: string) => string | undefined;
}

/** One activity, the likely things filled in: what, where, how many; everything else unfolds. */
export function EntryForm({ work, help, lists }: EntryFormProps) {
  const texts = useMessages(entryMessages);
  const { entry, change } = work;
  const { draft, faults, notNumbers, expectedRevision } = entry;
  const errorOf = (field: string) =>
    notNumbers.includes(field)
      ? texts.notANumber
      : faults.find((fault) => fault.field === field && fault.severity === 'ERROR')?.message;
  const part: FormPart = { draft, lists, today: help.today, change, errorOf };
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={expectedRevision === 0 ? texts.newEntry : texts.changed}
      onSubmit={(event) => {
        event.preventDefault();
        work.save();
      }}
    >
      <h2>{expectedRevision === 0 ? texts.newEntry : texts.changed}</h2>
      {entry.stopped && (
        <Notice kind="failure" title={entry.stopped.title}>
          <p>{entry.stopped.remedy}</p>
        </Notice>
      )}
      {entry.isLate && (
        <p className={classes.onRecord} role="status">
          {texts.late}
        </p>
      )}
      <Suspense fallback={null}>
        <FaultSummary work={work} lists={lists} />
      </Suspense>
      <MainFields {...part} help={help} />
      <Suspense fallback={null}>
        <EntryMore {...part} hasFaults={faults.length + notNumbers.length > 0} />
      </Suspense>
      <Note {...part} />
      <div className={classes.actions}>
        <ActionButton type="submit" className={classes.primary} disabled={entry.isSaving}>
          {texts.save}
        </ActionButton>
        <ActionButton disabled={entry.isSaving} onClick={work.clear}>
          {texts.clear}
        </ActionButton>
      </div>
      <p className={classes.hint}>{help.countsAtOnce ? texts.countsAtOnce : texts.awaits}</p>
    </form>
  );
}

function MainFields({ help, ...part }: FormPart & { readonly help: Help }) {
  const { draft, lists, today } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <>
      <Day label={fields.date} description={texts.dayHint} max={today} {...textField(part, 'date')} />
      <Places {...part} scopes={help.scopes} />
      <OneOf
        label={fields.organisation}
        options={lists.bodies}
        none={texts.choose}
        {...textField(part, 'organisation')}
      />
      <Topics {...part} />
      <div className={classes.pair}>
        <OneOf
          label={fields.activityType}
          options={lists.codes('activity_type')}
          none={texts.choose}
          {...textField(part, 'activityType')}
        />
        <OneOf
          label={fields.channel}
          options={lists.codes('channel')}
          none={texts.choose}
          {...textField(part, 'channel')}
        />
      </div>
      <Figures {...part} indicators={usualIndicators(draft.activityType)} />
    </>
  );
}

function Topics(part: FormPart) {
  const { draft, lists, change } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  const lang = useLang();
  const topics = lists.codes('topic');
  const [main = '', ...others] = draft.topics;
  return (
    <>
      <Checks
        legend={fields.topic}
        options={topics.map(({ value, label }) => ({ value, label: topicName({ code: value, label }, lang) }))}
        {...listField(part, 'topics', 'topic')}
      />
      {draft.topics.includes('child_abuse_juvenile_prevention') && (
        <Checks legend={fields.subtopics} options={lists.codes('subtopic')} {...listField(part, 'subtopics')} />
      )}
      {others.length > 0 && (
        <OneOf
          field="mainTopic"
          label={texts.mainTopic}
          value={main}
          none={texts.choose}
          options={topics.filter(({ value }) => draft.topics.includes(value))}
          onChange={(topic) => {
            if (topic !== '') change({ topics: [topic, ...draft.topics.filter((one) => one !== topic)] });
          }}
        />
      )}
    </>
  );
}

function Note({ draft, change, errorOf }: FormPart) {
  const texts = useMessages(entryMessages);
  const names = useMessages(entryFieldMessages);
  const error = errorOf('note');
  return (
    <div className={classes.note}>
      <label htmlFor={fieldId('note')}>{names.fields.note}</label>
      <p id="entry-note-hint" className={error === undefined ? classes.hint : classes.error}>
        {error ?? texts.noteHint}
      </p>
      <textarea
        id={fieldId('note')}
        rows={2}
        aria-describedby="entry-note-hint"
        aria-invalid={error !== undefined}
        value={draft.note}
        onChange={(event) => {
          change({ note: event.currentTarget.value });
        }}
      />
    </div>
  );
}
