import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { CarriedRow } from '../../outbox/outbox-item.ts';
import { alongWith } from './carried-row.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { gridSteps, type GridRow } from './grid-state.ts';
import { repeatMessages } from './repeat.messages.ts';
import type { GridWork } from './use-grid.ts';

interface CarriedToldProps {
  readonly row: GridRow;
  readonly carried: CarriedRow;
  readonly number: string;
  readonly work: GridWork;
}

/** Where a row comes from, what goes along that the table does not show, and whether somebody checked it. */
export function CarriedTold({ row, carried, number, work }: CarriedToldProps) {
  const texts = useMessages(repeatMessages);
  const { fields, indicators } = useMessages(entryFieldMessages);
  const formats = useFormats();
  const { source } = carried;
  const names: Readonly<Record<string, string>> = { ...fields, ...indicators };
  const along = Object.entries(alongWith(row)).map(([field, text]) => `${names[field] ?? field}: ${text}`);
  return (
    <li>
      {source.kind === 'broadcast' ? texts.from(formats.date(source.on)) : texts.fromTemplate(source.name)}{' '}
      {along.length > 0 && `${texts.along} ${along.join('; ')}.`}
      {source.kind === 'broadcast' && (
        <label>
          <input
            type="checkbox"
            aria-label={texts.checkOf(number)}
            checked={row.isUnchecked !== true}
            onChange={(event) => {
              const isUnchecked = !event.currentTarget.checked;
              work.setGrid((now) => gridSteps.mark(now, new Set([row.id]), isUnchecked));
            }}
          />
          {texts.check}
        </label>
      )}
    </li>
  );
}
