import { useState } from 'react';
import { Choice } from '../../components/choice.tsx';
import type { FaultSeverity, PreviewPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { faultNames } from './fault-names.messages.ts';
import { importMessages } from './import-report.messages.ts';
import classes from './import-page.module.css';

type Fault = PreviewPartsFragment['faults'][number];

interface FaultListProps {
  readonly faults: readonly Fault[];
  readonly count: number;
  readonly uploadId: string;
  readonly heading?: 'h2' | 'h3';
}

/** Every fault of the file, grouped by kind, errors before warnings; filtered by severity and column. */
export function FaultList({ faults, count, uploadId, heading: Heading = 'h3' }: FaultListProps) {
  const texts = useMessages(importMessages);
  const formats = useFormats();
  const lang = useLang();
  const [severity, setSeverity] = useState<FaultSeverity | undefined>(undefined);
  const [column, setColumn] = useState<string | undefined>(undefined);
  const shown = faults.filter(
    (fault) =>
      (severity === undefined || fault.severity === severity) && (column === undefined || fault.column === column),
  );
  return (
    <section aria-labelledby="faults-title">
      <Heading id="faults-title">{count === 0 ? texts.faults : texts.faultsCount(formats.number(count))}</Heading>
      {count === 0 ? (
        <p>{texts.noFaults}</p>
      ) : (
        <>
          {faults.length < count && (
            <p className={classes.quietText}>
              {texts.faultsShown(formats.number(faults.length), formats.number(count))}
            </p>
          )}
          <div className={`${classes.faultFilters ?? ''} screen-only`}>
            <Choice
              label={texts.severity}
              all={texts.anySeverity}
              value={severity}
              choices={severitiesIn(texts)}
              onChange={setSeverity}
            />
            <Choice
              label={texts.column}
              all={texts.anyColumn}
              value={column}
              choices={columnsOf(faults)}
              onChange={setColumn}
            />
            <a href={`/export/faults.csv?uploadId=${encodeURIComponent(uploadId)}&lang=${API_LANG[lang]}`} download>
              {texts.faultsCsv}
            </a>
          </div>
          {groupsOf(shown).map((group, index) => (
            <FaultGroup key={`${group.severity}-${group.code}`} {...group} open={index === 0 || shown.length <= 30} />
          ))}
        </>
      )}
    </section>
  );
}

const SEVERITIES = ['ERROR', 'WARNING'] as const;

function severitiesIn(texts: (typeof importMessages)['vi' | 'en']) {
  return SEVERITIES.map((value) => ({ value, label: `${texts.severities[value]} (${texts.severityHints[value]})` }));
}

function columnsOf(faults: readonly Fault[]): { value: string; label: string }[] {
  const columns = new Set(faults.flatMap((fault) => (typeof fault.column === 'string' ? [fault.column] : [])));
  return [...columns].map((value) => ({ value, label: value }));
}

interface Group {
  readonly code: Fault['code'];
  readonly severity: FaultSeverity;
  readonly faults: readonly Fault[];
}

function groupsOf(faults: readonly Fault[]): Group[] {
  const groups = new Map<string, { code: Fault['code']; severity: FaultSeverity; faults: Fault[] }>();
  for (const fault of faults) {
    const key = `${fault.severity}-${fault.code}`;
    const group = groups.get(key) ?? { code: fault.code, severity: fault.severity, faults: [] };
    group.faults.push(fault);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) =>
    a.severity === b.severity ? b.faults.length - a.faults.length : a.severity === 'ERROR' ? -1 : 1,
  );
}

function FaultGroup({ code, severity, faults, open }: Group & { readonly open: boolean }) {
  const texts = useMessages(importMessages);
  const names = useMessages(faultNames);
  const formats = useFormats();
  const { faultColumns } = texts;
  return (
    <details className={classes.group} data-severity={severity} open={open}>
      <summary>
        <span className={classes.severity}>{texts.severities[severity]}</span> {names[code]}{' '}
        <span className={classes.count}>{formats.number(faults.length)}</span>
      </summary>
      <table className={classes.faults} role="table">
        <caption className="visually-hidden">{names[code]}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[
              faultColumns.row,
              faultColumns.column,
              faultColumns.value,
              faultColumns.message,
              faultColumns.suggestion,
            ].map((label) => (
              <th key={label} scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {faults.map((fault, index) => (
            // A file may hold the same fault twice in a cell: the place in the list is the only thing that tells them apart.
            <FaultRow key={`${String(fault.row)}-${String(index)}`} fault={fault} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function FaultRow({ fault }: { readonly fault: Fault }) {
  const { faultColumns, wholeFile } = useMessages(importMessages);
  const formats = useFormats();
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {typeof fault.row === 'number' ? formats.number(fault.row) : wholeFile}
      </th>
      <td role="cell" data-label={faultColumns.column}>
        {fault.column}
      </td>
      <td role="cell" data-label={faultColumns.value}>
        {typeof fault.value === 'string' && <q>{fault.value}</q>}
      </td>
      <td role="cell">{fault.message}</td>
      <td role="cell" data-label={faultColumns.suggestion}>
        {fault.suggestion}
      </td>
    </tr>
  );
}
