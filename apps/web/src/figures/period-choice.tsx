import { SelectField } from '../components/select-field.tsx';
import { useFormats } from '../language/language-context.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { periodOptions, reportingYears } from './period-options.ts';

interface PeriodChoiceProps {
  readonly label: string;
  readonly period: string;
  /** Whose periods: reporting ones (15th to 14th) alone unless told. */
  readonly schemes?: readonly ('admin' | 'cal')[];
  /** Chosen as an empty period: no period at all. */
  readonly allLabel?: string;
  readonly onChange: (period: string) => void;
}

/** The periods that the data touches, by length. */
export function PeriodChoice({ label, period, schemes, allLabel, onChange }: PeriodChoiceProps) {
  const formats = useFormats();
  const { dataFrom, dataTo } = useViewer();
  const years = typeof dataFrom === 'string' && typeof dataTo === 'string' ? reportingYears(dataFrom, dataTo) : [];
  return (
    <SelectField label={label} value={period} onChange={onChange}>
      {allLabel !== undefined && <option value="">{allLabel}</option>}
      {periodOptions(years, period, formats, schemes).map(({ group, items }) => (
        <optgroup key={group} label={group}>
          {items.map((item) => (
            <option key={item.value} value={item.value}>
              {item.label}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
