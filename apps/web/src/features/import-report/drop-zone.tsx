import { useRef, useState, type DragEvent } from 'react';
import { useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

/** One file, dropped or chosen; the native file field does the choosing, so that phones and keyboards can. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const texts = useMessages(importMessages);
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <label htmlFor="report-file">
        <strong>{texts.drop}</strong>
        <span>{texts.dropHint}</span>
      </label>
      <input
        id="report-file"
        ref={field}
        type="file"
        accept=".csv,.xlsx,.gz,.txt,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.currentTarget.files);
        }}
      />
    </div>
  );
}
