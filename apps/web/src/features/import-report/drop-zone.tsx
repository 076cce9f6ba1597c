import { useState, type DragEvent } from 'react';
import { useMessages } from '../../language/language-context.tsx';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

/** One file, dropped or chosen; the native file field does the choosing, so that phones and keyboards can. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const texts = useMessages(importMessages);
  const [over, setOver] = useState(false);
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
      className={`${classes.drop ?? ''} screen-only`}
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
      <p>
        <strong>{texts.drop}</strong>
        <span>{texts.dropHint}</span>
      </p>
      {/* The field itself speaks the browser's language: it is kept for keyboard and screen reader, the label is what is seen. */}
      <input
        id="report-file"
        className="visually-hidden"
        type="file"
        accept=".csv,.xlsx,.gz,.txt,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.currentTarget.files);
        }}
      />
      <label htmlFor="report-file" className={classes.choose}>
        {texts.choose}
      </label>
    </div>
  );
}
