import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { scheduleMessages } from './schedules.messages.ts';
import classes from './reporting.module.css';

interface ScheduleHolidaysProps {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** Days that are no working days though they are neither Saturday nor Sunday; one is added at a time. */
export function ScheduleHolidays({ days, onChange }: ScheduleHolidaysProps) {
  const texts = useMessages(scheduleMessages);
  const formats = useFormats();
  const [day, setDay] = useState('');
  return (
    <details className={classes.fold}>
      <summary>{texts.holidays}</summary>
      <ul className={classes.rows}>
        {days.map((known) => (
          <li key={known} className={classes.row}>
            <span>{formats.date(known)}</span>
            <ActionButton
              onClick={() => {
                onChange(days.filter((other) => other !== known));
              }}
            >
              {texts.dropHoliday(formats.date(known))}
            </ActionButton>
          </li>
        ))}
      </ul>
      <TextField label={texts.holiday} type="date" value={day} onChange={setDay} />
      <div className={classes.actions}>
        <ActionButton
          disabled={day === '' || days.includes(day)}
          onClick={() => {
            onChange([...days, day].toSorted());
            setDay('');
          }}
        >
          {texts.addHoliday}
        </ActionButton>
      </div>
    </details>
  );
}
