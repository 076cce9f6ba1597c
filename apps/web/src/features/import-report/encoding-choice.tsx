import { Choice } from '../../components/choice.tsx';
import type { FileEncoding } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import { ROWS_OF_PAGE, type RepairChange } from './repair-change.ts';
import classes from './import-page.module.css';

interface EncodingChoiceProps {
  /** null where no form was recognised: perhaps for its letters. */
  readonly encoding: string | null;
  readonly isBusy: boolean;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
}

const ENCODINGS = { 'windows-1258': 'WINDOWS_1258', tcvn3: 'TCVN3' } as const satisfies Record<string, FileEncoding>;

/** Old encodings are told by the words alone: whoever sends the file has the last say. */
export function EncodingChoice({ encoding, isBusy, onRepair }: EncodingChoiceProps) {
  const texts = useMessages(importMessages);
  const value = encoding === 'tcvn3' || encoding === 'windows-1258' ? ENCODINGS[encoding] : undefined;
  if (encoding !== null && value === undefined) return null;
  return (
    <div className={classes.encoding}>
      <Choice
        label={texts.encodingWrong}
        {...(value === undefined && { all: '–' })}
        value={value}
        choices={Object.values(ENCODINGS).map((one) => ({ value: one, label: texts.encodings[one] }))}
        disabled={isBusy}
        onChange={(chosen) => {
          if (chosen) void onRepair({ encoding: chosen, faultyRows: { limit: ROWS_OF_PAGE } });
        }}
      />
    </div>
  );
}
