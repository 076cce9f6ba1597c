import type { ReactNode } from 'react';
import { SideBySide } from '../../components/side-by-side.tsx';
import { figureOf } from '../../figures/cell.ts';
import { upperFirst } from '../../figures/names.ts';
import type { DuplicatePartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';

type Field = keyof typeof duplicatesMessages.vi.fields;
const FIELDS: readonly Field[] = [
  ...(['organisation', 'date', 'status', 'units', 'village', 'setting', 'topics'] as const),
  ...(['activityType', 'channel', 'sessions', 'attendances'] as const),
];

interface RecordComparisonProps {
  readonly heads: readonly ReactNode[];
  /** One for each head. */
  readonly records: readonly [DuplicatePartsFragment, DuplicatePartsFragment];
}

/** Two records side by side, field by field. */
export function RecordComparison({ heads, records: [first, second] }: RecordComparisonProps) {
  const texts = useMessages(duplicatesMessages);
  const textOf = useFieldText();
  const shown = FIELDS.filter(
    (field) => field !== 'village' || [first, second].some(({ village }) => typeof village === 'string'),
  );
  const rows = shown.map((field) => {
    const cells = [textOf(field, first), textOf(field, second)];
    return { key: field, label: texts.fields[field], cells, isDifferent: cells[0] !== cells[1] };
  });
  return <SideBySide name={texts.sideBySide} heads={heads} rows={rows} />;
}

function useFieldText(): (field: Field, record: DuplicatePartsFragment) => string {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  const labels = (keys: readonly { readonly label: string }[]) => keys.map(({ label }) => upperFirst(label)).join('; ');
  const figure = (cell: DuplicatePartsFragment['sessions']) => {
    const value = figureOf(cell);
    return value === null ? texts.blank : formats.number(value);
  };
  return (field, record) => {
    switch (field) {
      case 'organisation':
        return record.organisation ?? upperFirst(record.actor.label);
      case 'date':
        return formats.date(record.date);
      case 'status':
        return texts.status[record.status];
      case 'units':
      case 'topics':
        return labels(record[field]);
      case 'activityType':
      case 'channel':
        return upperFirst(record[field].label);
      case 'setting':
        return record.setting ? upperFirst(record.setting.label) : texts.blank;
      case 'village':
        return record.village ?? texts.blank;
      case 'sessions':
      case 'attendances':
        return figure(record[field]);
    }
  };
}
