import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import type { ImportMode, PreviewPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { EncodingChoice } from './encoding-choice.tsx';
import { FaultList } from './fault-list.tsx';
import { Remember } from './remember.tsx';
import { importMessages } from './import-report.messages.ts';
import { prospectOf, type ImportState, type Prospect } from './import-state.ts';
import { runSentences } from './run-sentences.ts';
import type { RepairChange } from './repair-change.ts';
import classes from './import-page.module.css';

interface PreviewProps {
  readonly state: Extract<ImportState, { step: 'preview' }>;
  readonly onCommit: (mode: ImportMode, remember: boolean) => void;
  readonly onRepair: (change: RepairChange) => Promise<boolean>;
  readonly onReset: () => void;
}

type DecisionProps = Omit<PreviewProps, 'onRepair'>;

// Needed only where a file has faults or was put right.
const Repair = lazy(async () => ({ default: (await import('./repair.tsx')).Repair }));

/** What was recognised, what confirming would do, every fault, check totals and the first rows. */
export function Preview({ state, onCommit, onRepair, onReset }: PreviewProps) {
  const texts = useMessages(importMessages);
  const { preview } = state;
  return (
    <div className={classes.preview}>
      <section aria-labelledby="preview-title">
        <h2 id="preview-title">
          {texts.preview}: <span className={classes.file}>{preview.fileName}</span>
        </h2>
        <Recognised preview={preview} />
        <EncodingChoice encoding={preview.encoding ?? null} isBusy={state.repairing} onRepair={onRepair} />
      </section>
      <Decision state={state} onCommit={onCommit} onReset={onReset} />
      <Suspense fallback={null}>
        <Repair preview={preview} uploadId={state.uploadId} isBusy={state.repairing} onRepair={onRepair} />
      </Suspense>
      {preview.overlaps.length > 0 && (
        <Notice kind="info" title={texts.overlaps}>
          <ul className={classes.plain}>
            {preview.overlaps.map((overlap) => (
              <li key={overlap}>{overlap}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FaultList faults={preview.faults} count={preview.faultCount} uploadId={state.uploadId} />
      <CheckTotals totals={preview.checkTotals} />
      <FirstRows sample={preview.sample} />
    </div>
  );
}

function Recognised({ preview }: { readonly preview: PreviewPartsFragment }) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { kind, periodFrom, periodTo } = preview;
  const facts = [
    [texts.kind, kind ? texts.kinds[kind] : texts.unknownKind],
    ...(typeof periodFrom === 'string' && typeof periodTo === 'string'
      ? [[texts.period, formats.range(periodFrom, periodTo)]]
      : []),
    ...(typeof preview.encoding === 'string' ? [[texts.encoding, preview.encoding.toUpperCase()]] : []),
    [texts.rows, formats.number(preview.rows)],
    [texts.accepted, formats.number(preview.accepted)],
    [texts.rejected, formats.number(preview.rejected)],
    [texts.alreadyPresent, formats.number(preview.alreadyPresent)],
    ...(preview.broadcasts
      ? [
          [texts.runs, formats.number(preview.broadcasts.runs)],
          [texts.runActivities, formats.number(preview.broadcasts.activities)],
          [texts.runMinutes, formats.number(preview.broadcasts.minutes, 1)],
        ]
      : []),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Roles whose imports count at once; the others' wait for acceptance. */
const COUNTS_AT_ONCE = ['LEAD_DEPARTMENT', 'ADMINISTRATOR'];

/** What confirming would do, in one paragraph, and the ways on. */
function Decision({ state, onCommit, onReset }: DecisionProps) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { role } = useViewer();
  const { preview, error } = state;
  const prospect = prospectOf(preview);
  const statement = {
    clean: texts.clean(formats.number(preview.accepted)),
    some_rejected: texts.someRejected(formats.number(preview.rejected), formats.number(preview.accepted)),
    nothing_new: texts.nothingNew,
    nothing_good: texts.nothingGood,
  }[prospect];
  const recordable = prospect === 'clean' || prospect === 'some_rejected';
  const afterwards =
    preview.kind === 'SUMMARY'
      ? texts.summaryNote
      : COUNTS_AT_ONCE.includes(role ?? '')
        ? texts.countsAtOnce
        : texts.awaits;
  return (
    <section className={classes.decision} aria-labelledby="decision-title">
      <h3 id="decision-title">{texts.whatNext}</h3>
      <p>
        {statement}
        {recordable && runSentences(preview, texts, formats).map((sentence) => ` ${sentence}`)}
        {recordable && preview.alreadyPresent > 0 && ` ${texts.present(formats.number(preview.alreadyPresent))}`}
        {recordable && ` ${afterwards}`}
      </p>
      {error !== null && error !== undefined && <FailureNotice error={error} />}
      <Actions state={state} prospect={prospect} onCommit={onCommit} onReset={onReset} />
    </section>
  );
}

function Actions({ state, prospect, onCommit, onReset }: DecisionProps & { readonly prospect: Prospect }) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const { preview, committing, repairing } = state;
  const [remember, setRemember] = useState(true);
  const record = (mode: ImportMode) => {
    onCommit(mode, remember && preview.repairs.teachable > 0);
  };
  return (
    <div className={classes.actions}>
      <Remember count={preview.repairs.teachable} isOn={remember} onChange={setRemember} />
      {(prospect === 'clean' || prospect === 'some_rejected') && (
        <Button
          onClick={() => {
            record('ALL_OR_NOTHING');
          }}
          disabled={prospect !== 'clean' || committing || repairing}
          loading={committing && prospect === 'clean'}
        >
          {texts.importAll}
        </Button>
      )}
      {prospect === 'some_rejected' && (
        <Button
          onClick={() => {
            record('GOOD_ROWS');
          }}
          loading={committing}
          disabled={repairing}
        >
          {texts.importGood(formats.number(preview.accepted))}
        </Button>
      )}
      <Button variant="default" onClick={onReset} disabled={committing}>
        {texts.again}
      </Button>
      {committing && (
        <span className="visually-hidden" role="status">
          {texts.importing}
        </span>
      )}
    </div>
  );
}

function CheckTotals({ totals }: { readonly totals: PreviewPartsFragment['checkTotals'] }) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  if (totals.length === 0) return null;
  const { column, inFile, computed, result } = texts.checkColumns;
  return (
    <section aria-labelledby="totals-title">
      <h3 id="totals-title">{texts.checkTotals}</h3>
      <p className={classes.quietText}>{texts.totalsNote}</p>
      <DataTable
        quietCaption
        table={{
          caption: texts.checkTotals,
          columns: [
            { label: column, numeric: false },
            { label: inFile, numeric: true },
            { label: computed, numeric: true },
            { label: result, numeric: false },
          ],
          rows: totals.map((total) => ({
            key: total.column,
            strong: !total.equal,
            cells: [
              total.column,
              typeof total.inFile === 'number' ? formats.number(total.inFile) : texts.notGiven,
              formats.number(total.computed),
              total.equal ? texts.equal : texts.unequal,
            ],
          })),
        }}
      />
    </section>
  );
}

function FirstRows({ sample }: { readonly sample: PreviewPartsFragment['sample'] }) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  if (sample.length === 0) return null;
  const columns = [...new Set(sample.flatMap((row) => row.values.map(({ column }) => column)))];
  return (
    <section aria-labelledby="sample-title">
      <h3 id="sample-title">{texts.sample}</h3>
      <DataTable
        quietCaption
        wide
        table={{
          caption: texts.sample,
          columns: [texts.row, ...columns].map((label) => ({ label, numeric: false })),
          rows: sample.map((row) => ({
            key: String(row.row),
            cells: [
              formats.number(row.row),
              ...columns.map((name) =>
                inReadersForm(row.values.find(({ column }) => column === name)?.value ?? '', formats),
              ),
            ],
          })),
        }}
      />
    </section>
  );
}

/** Civil dates of a value in the reader's form; everything else as the file has it. */
function inReadersForm(value: string, formats: Formats): string {
  return value.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formats.date(date));
}
