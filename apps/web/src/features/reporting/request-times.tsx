import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../language/language-context.tsx';
import type { RequestDraft } from './request-draft.ts';
import { requestFormMessages } from './request-form.messages.ts';
import classes from './reporting.module.css';

type Times = Pick<RequestDraft, 'correctionDays' | 'parentReviewDays' | 'departmentReviewDays' | 'formVersion'>;

interface RequestTimesProps {
  readonly draft: Times;
  readonly onChange: (part: Partial<Times>) => void;
}

/** How long a correction and each review may take, and the version of the form: seldom changed, so folded away. */
export function RequestTimes({ draft, onChange }: RequestTimesProps) {
  const texts = useMessages(requestFormMessages);
  const days = [
    ['correctionDays', texts.correctionDays],
    ['parentReviewDays', texts.parentDays],
    ['departmentReviewDays', texts.departmentDays],
  ] as const;
  return (
    <details className={classes.fold}>
      <summary>{texts.more}</summary>
      <div className={classes.form}>
        {days.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            inputMode="numeric"
            value={draft[name]}
            onChange={(value) => {
              onChange({ [name]: value });
            }}
          />
        ))}
        <TextField
          label={texts.form}
          value={draft.formVersion}
          onChange={(formVersion) => {
            onChange({ formVersion });
          }}
        />
      </div>
    </details>
  );
}
