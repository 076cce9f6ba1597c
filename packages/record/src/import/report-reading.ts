import type { DateRange, Fault } from '@lantoa/domain';
import type { CheckTotal, IntakeCounts, IntakeEvent, ReportHead, Spelling } from '@lantoa/intake';
import { prepareRun } from '../broadcasts/prepare-run.ts';
import { RunTally, type RunTotals } from '../broadcasts/run-tally.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { activityIdOfJson } from '../ledger/content-id.ts';
import { prepareActivityJson, prepareSubmission, prepareSummary, type PreparedRow } from '../ledger/prepared-row.ts';
import { FaultyRows } from './faulty-rows.ts';
import type { ImportInput, ImportReport, PreviewRow } from './import.types.ts';
import type { OverlapFinder } from './overlaps.ts';
import { previewActivity, previewRun, previewStatus, previewSummary } from './preview-row.ts';

const KEPT_FAULTS = 10_000;
const PREVIEWED = 20;
const NO_ROWS = { offset: 0, limit: 0, withWarnings: false };

/** What one pass over a file has shown so far. */
export class ReportReading {
  private readonly input: ImportInput;
  private readonly overlaps: OverlapFinder;
  private head: ReportHead | null = null;
  private readonly faults: Fault[] = [];
  private faultCount = 0;
  private errors = 0;
  private readonly checkTotals: CheckTotal[] = [];
  private readonly preview: PreviewRow[] = [];
  private readonly faultyRows: FaultyRows;
  private readonly respelled = new Map<Spelling, number>();
  private counts: IntakeCounts = { rows: 0, accepted: 0, rejected: 0 };
  private readonly runs = new RunTally();
  private from: string | null = null;
  private to: string | null = null;

  constructor(input: ImportInput, overlaps: OverlapFinder) {
    this.input = input;
    this.overlaps = overlaps;
    this.faultyRows = new FaultyRows(input.faultyRows ?? NO_ROWS);
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** Takes one event in; a row that may be recorded comes back ready for it. */
  take(event: IntakeEvent): PreparedRow | null {
    switch (event.type) {
      case 'head':
        this.head = headOf(event);
        return null;
      case 'faulty_row':
        this.faultyRows.begin(event);
        return null;
      case 'respelled':
        this.respelled.set(event.spelling, (this.respelled.get(event.spelling) ?? 0) + 1);
        return null;
      case 'fault':
        this.takeFault(event.fault);
        return null;
      case 'check_total': {
        const { column, inFile, computed, equal } = event;
        this.checkTotals.push({ column, inFile, computed, equal });
        return null;
      }
      case 'end':
        this.counts = { rows: event.rows, accepted: event.accepted, rejected: event.rejected };
        return null;
      default:
        return this.takeRow(event);
    }
  }

  report(): Omit<ImportReport, 'alreadyPresent' | 'overlaps' | 'broadcasts'> & { readonly runs: RunTotals | null } {
    return {
      fileName: this.input.fileName,
      head: this.head,
      ...this.counts,
      faults: this.faults,
      faultCount: this.faultCount,
      warningCount: this.faultCount - this.errors,
      checkTotals: this.checkTotals,
      period: this.period(),
      faultyRows: this.faultyRows.page(),
      respelled: [...this.respelled].map(([spelling, rows]) => ({ spelling, rows })),
      preview: this.preview,
      runs: this.head?.kind === 'broadcast_runs' ? this.runs.totals : null,
    };
  }

  private takeFault(fault: Fault): void {
    this.faultyRows.add(fault);
    this.faultCount += 1;
    if (fault.severity === 'error') this.errors += 1;
    if (this.faults.length < KEPT_FAULTS) this.faults.push(fault);
  }

  private takeRow(event: Extract<IntakeEvent, { type: 'activity' | 'run' | 'summary' | 'status' }>): PreparedRow {
    const { index, status } = this.input;
    switch (event.type) {
      case 'activity': {
        this.overlaps.addActivity(event.payload);
        this.widen(event.payload.date, event.payload.date);
        this.show(event.row, () => previewActivity(index, event.payload, event.text));
        return this.prepare(event);
      }
      case 'run':
        this.overlaps.addRun(event.payload);
        this.runs.add(event);
        this.widen(event.payload.date, event.payload.date);
        this.show(event.row, () => previewRun(index, event));
        return prepareRun(event, { status, organisation: this.input.organisation ?? null });
      case 'summary':
        this.overlaps.addSummary(event.summary);
        this.widen(event.summary.from, event.summary.to);
        this.show(event.row, () => previewSummary(index, event.summary));
        return prepareSummary({ status, row: event.summary });
      case 'status':
        this.show(event.row, () => previewStatus(index, event.state));
        return prepareSubmission(event.state);
    }
  }

  /** The id is that of the row as the file has it, so that naming the body does not make it another activity. */
  private prepare({ payload, text }: Extract<IntakeEvent, { type: 'activity' }>): PreparedRow {
    const { status, organisation: fallback = null } = this.input;
    const asInFile = canonicalJson(payload);
    const isNamed = payload.organisation === null && fallback !== null;
    const payloadJson = isNamed ? canonicalJson({ ...payload, organisation: fallback }) : asInFile;
    return prepareActivityJson({ activityId: activityIdOfJson(asInFile, text), status, text }, payloadJson);
  }

  private widen(from: string, to: string): void {
    if (this.from === null || from < this.from) this.from = from;
    if (this.to === null || this.to < to) this.to = to;
  }

  private period(): DateRange | null {
    return this.from === null || this.to === null ? null : { from: this.from, to: this.to };
  }

  private show(row: number, values: () => PreviewRow['values']): void {
    if (this.preview.length < PREVIEWED) this.preview.push({ row, values: values() });
  }
}

function headOf({
  kind,
  encoding,
  delimiter,
  sheet,
  headerRows,
  period,
  sampleNotice,
  columns,
  readAs,
}: ReportHead): ReportHead {
  return { kind, encoding, delimiter, sheet, headerRows, period, sampleNotice, columns, readAs };
}
