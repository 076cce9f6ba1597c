import { useEffect, useRef } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { Candidate } from './candidate.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { fieldId } from './fields.tsx';
import { faultKey, type Fault } from './entry-state.ts';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface FaultSummaryProps {
  readonly work: EntryWork;
  readonly lists: Lists;
}

/** What keeps the entry from being saved, each with the way to its field; what is only to be confirmed, with a reason. */
export function FaultSummary({ work, lists }: FaultSummaryProps) {
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
          <Warning key={faultKey(fault)} {...{ fault, work, lists }} />
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

function Warning({ fault, work, lists }: FaultSummaryProps & { readonly fault: Fault }) {
  const texts = useMessages(entryMessages);
  return (
    <li>
      <Place fault={fault} />
      {fault.message} <span className={classes.hint}>{fault.suggestion}</span>
      {fault.records.map((record) => (
        <Candidate
          key={record.id}
          {...{ record, lists }}
          typed={work.entry.draft}
          onOpen={work.takeTheirs}
          onDiscard={work.clear}
        />
      ))}
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        value={work.entry.reasons[faultKey(fault)] ?? ''}
        onChange={(value) => {
          work.giveReason(fault, value);
        }}
      />
    </li>
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
