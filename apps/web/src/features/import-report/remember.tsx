import { useFormats, useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

interface RememberProps {
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether the office teaches what was put right; nothing is asked where there is nothing to teach. */
export function Remember({ count, isOn, onChange }: RememberProps) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  if (count === 0) return null;
  return (
    <label className={classes.remember}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>{texts.remember(formats.number(count))}</span>
    </label>
  );
}
