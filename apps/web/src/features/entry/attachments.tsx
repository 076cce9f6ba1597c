import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { SourceSystem } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { attachmentMessages } from './attachments.messages.ts';
import { checksumOf } from './checksum-of.ts';
import type { FormPart } from './entry-form.tsx';
import { fieldId, Line, OneOf } from './fields.tsx';
import classes from './entry-page.module.css';

type Written = FormPart['draft']['attachments'][number];

const NEW: Written = { sourceSystem: 'vnpt_ioffice', externalId: '', checksum: '' };

/** Documents that lie elsewhere: where, under which id, with which checksum. The file itself stays where it is. */
export function Attachments({ draft, change, errorOf }: FormPart) {
  const texts = useMessages(attachmentMessages);
  const error = errorOf('attachments');
  const replace = (position: number, part: Partial<Written>) => {
    change({ attachments: draft.attachments.map((one, at) => (at === position ? { ...one, ...part } : one)) });
  };
  return (
    <fieldset
      id={fieldId('attachments')}
      tabIndex={-1}
      className={classes.checks}
      aria-describedby="entry-attachments-hint"
    >
      <legend>{texts.legend}</legend>
      <p id="entry-attachments-hint" className={error === undefined ? classes.hint : classes.error}>
        {error ?? texts.hint}
      </p>
      {draft.attachments.map((one, position) => (
        <One
          key={position}
          position={position}
          written={one}
          onChange={(part) => {
            replace(position, part);
          }}
          onRemove={() => {
            change({ attachments: draft.attachments.toSpliced(position, 1) });
          }}
        />
      ))}
      <ActionButton
        onClick={() => {
          change({ attachments: [...draft.attachments, NEW] });
        }}
      >
        {texts.add}
      </ActionButton>
    </fieldset>
  );
}

interface OneProps {
  readonly position: number;
  readonly written: Written;
  readonly onChange: (part: Partial<Written>) => void;
  readonly onRemove: () => void;
}

function One({ position, written, onChange, onRemove }: OneProps) {
  const texts = useMessages(attachmentMessages);
  const names = Object.entries(texts.systems) as [SourceSystem, string][];
  const at = String(position);
  return (
    <div className={classes.places}>
      <div className={classes.pair}>
        <OneOf
          field={`attachment-system-${at}`}
          label={texts.system}
          value={written.sourceSystem}
          none={texts.systems.vnpt_ioffice}
          options={names.map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            onChange({ sourceSystem: names.find(([name]) => name === value)?.[0] ?? 'vnpt_ioffice' });
          }}
        />
        <Line
          field={`attachment-id-${at}`}
          label={texts.id}
          value={written.externalId}
          onChange={(externalId) => {
            onChange({ externalId });
          }}
        />
      </div>
      <Line
        field={`attachment-checksum-${at}`}
        label={texts.checksum}
        value={written.checksum}
        onChange={(checksum) => {
          onChange({ checksum });
        }}
      />
      <FromFile position={position} onComputed={onChange} />
      <ActionButton onClick={onRemove}>{texts.remove}</ActionButton>
    </div>
  );
}

/** Computes the checksum of a file in the browser; nothing of the file is sent. */
function FromFile({ position, onComputed }: { readonly position: number; readonly onComputed: OneProps['onChange'] }) {
  const texts = useMessages(attachmentMessages);
  const [hasFailed, setFailed] = useState(false);
  const id = fieldId(`attachment-file-${String(position)}`);
  const compute = async (file: File) => {
    try {
      onComputed({ checksum: await checksumOf(file) });
      setFailed(false);
    } catch {
      // The file went away, or the page stands on plain http, where browsers compute no digest.
      setFailed(true);
    }
  };
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{texts.file}</label>
      <input
        id={id}
        type="file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void compute(file);
        }}
      />
      {hasFailed && <p className={classes.error}>{texts.failed}</p>}
    </div>
  );
}
