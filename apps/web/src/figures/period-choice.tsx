import { NativeSelect } from '@mantine/core';
import { useFormats } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { periodOptions, reportingYears } from './period-options.ts';

interface PeriodChoiceProps {
  readonly label: string;
  readonly period: string;
  readonly onChange: (period: string) => void;
}

/** The reporting periods that the data touches, by length. */
export function PeriodChoice({ label, period, onChange }: PeriodChoiceProps) {
  const formats = useFormats();
  const { dataFrom, dataTo } = useViewer();
  const years = typeof dataFrom === 'string' && typeof dataTo === 'string' ? reportingYears(dataFrom, dataTo) : [];
  return (
    <NativeSelect
      label={label}
      value={period}
      data={periodOptions(years, period, formats)}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
