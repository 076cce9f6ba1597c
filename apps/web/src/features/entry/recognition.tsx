import { useMessages } from '../../language/language-context.tsx';
import { listField, textField } from './bound-field.ts';
import type { FormPart } from './entry-form.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { Checks, Day, Figure, Line, OneOf } from './fields.tsx';
import classes from './entry-page.module.css';

const SHARES = ['quizBefore', 'quizAfter', 'quizTakers'] as const;

/** What people knew before and after, and praise or award: counts and decisions, no names. */
export function Recognition(part: FormPart) {
  const { draft, lists } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <>
      <div className={classes.pair}>
        {SHARES.map((field) => (
          <Figure key={field} label={fields[field]} {...textField(part, field)} />
        ))}
      </div>
      <OneOf
        label={fields.recognitionForm}
        options={lists.codes('recognition_form')}
        none={texts.noRecognition}
        {...textField(part, 'recognitionForm')}
      />
      {draft.recognitionForm !== '' && <Decision {...part} />}
    </>
  );
}

function Decision(part: FormPart) {
  const { lists, today } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <>
      <Checks
        legend={fields.recognitionRecipients}
        options={lists.codes('recognition_recipient')}
        {...listField(part, 'recognitionRecipients')}
      />
      <OneOf
        label={fields.recognitionLevel}
        options={lists.codes('recognition_level')}
        none={texts.untold}
        {...textField(part, 'recognitionLevel')}
      />
      <Checks
        legend={fields.recognitionTopics}
        options={lists.codes('topic')}
        {...listField(part, 'recognitionTopics')}
      />
      <Line label={fields.decisionNumber} {...textField(part, 'decisionNumber')} />
      <Day label={fields.decidedOn} max={today} {...textField(part, 'decidedOn')} />
    </>
  );
}
