import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { draftOf } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { fieldId } from './fields.tsx';
import { faultKey, type EntryWork, type Fault } from './use-entry.ts';
import classes from './entry-page.module.css';

/** What keeps the entry from being saved, each with the way to its field; what is only to be confirmed, with a reason. */
export function FaultSummary({ work }: { readonly work: EntryWork }) {
  const texts = useMessages(entryMessages);
  const { faults, notNumbers, isSaving } = work.entry;
  const box = useRef<HTMLElement>(null);
  const isEmpty = faults.length + notNumbers.length === 0;
  useEffect(() => {
    if (faults.length + notNumbers.length > 0) box.current?.focus();
  }, [faults, notNumbers]);
  if (isEmpty) return null;
  const errors = faults.filter(({ severity }) => severity === 'ERROR');
  const warnings = faults.filter(({ severity }) => severity === 'WARNING');
  const isStopped = errors.length + notNumbers.length > 0;
  return (
    <section ref={box} tabIndex={-1} className={classes.summary} role="alert" data-stopped={isStopped}>
      <h3>{isStopped ? texts.toMend : texts.toConfirm}</h3>
      <ul>
        {notNumbers.map((field) => (
          <li key={field}>
            <FieldLink field={field} />: {texts.notANumber}
          </li>
        ))}
        {errors.map((fault) => (
          <li key={faultKey(fault)}>
            <Place fault={fault} />
            {fault.message} <span className={classes.hint}>{fault.suggestion}</span>
          </li>
        ))}
        {warnings.map((fault) => (
          <Warning key={faultKey(fault)} fault={fault} work={work} />
        ))}
      </ul>
      {!isStopped && (
        <ActionButton type="submit" className={classes.primary} disabled={isSaving}>
          {texts.saveAnyway}
        </ActionButton>
      )}
    </section>
  );
}

function Warning({ fault, work }: { readonly fault: Fault; readonly work: EntryWork }) {
  const texts = useMessages(entryMessages);
  return (
    <li>
      <Place fault={fault} />
      {fault.message} <span className={classes.hint}>{fault.suggestion}</span>
      {fault.records.map((record) => (
        <OnRecord key={record.id} record={record} />
      ))}
      <TextInput
        label={texts.reason}
        description={texts.reasonHint}
        value={work.entry.reasons[faultKey(fault)] ?? ''}
        autoComplete="off"
        onChange={(event) => {
          work.giveReason(fault, event.currentTarget.value);
        }}
      />
    </li>
  );
}

/** What is on record, beside the form that is being filled in. */
function OnRecord({ record }: { readonly record: Fault['records'][number] }) {
  const texts = useMessages(entryMessages);
  const names = useMessages(entryFieldMessages);
  const formats = useFormats();
  const draft = draftOf(record.activity);
  const attendances = draft.counts.attendances ?? '';
  return (
    <p className={classes.onRecord}>
      {texts.onRecord}: {formats.date(draft.date)}
      {attendances !== '' && `, ${names.indicators.attendances}: ${attendances}`}
      {draft.village !== '' && `, ${draft.village}`}
      {draft.note !== '' && ` – ${draft.note}`}
    </p>
  );
}

function Place({ fault: { field } }: { readonly fault: Fault }) {
  if (typeof field !== 'string') return null;
  return (
    <>
      <FieldLink field={field} />:{' '}
    </>
  );
}

/** Goes to the field; the address stays. */
function FieldLink({ field }: { readonly field: string }) {
  const { fields, indicators } = useMessages(entryFieldMessages);
  const names: Readonly<Record<string, string>> = { ...fields, ...indicators };
  const target = field === 'groups' ? 'breakdown' : field;
  return (
    <a
      href={`#${fieldId(target)}`}
      onClick={(event) => {
        event.preventDefault();
        const element = document.getElementById(fieldId(target));
        element?.focus();
        element?.scrollIntoView({ block: 'center' });
      }}
    >
      {names[field] ?? field}
    </a>
  );
}
