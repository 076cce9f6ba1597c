import type { Fault } from '@lantoa/domain';
import type {
  ActivityRecord,
  CheckTotal,
  FaultyRow,
  IntakeCounts,
  IntakeReport,
  ReportHead,
  RespelledRow,
  RunRecord,
  StatusRecord,
  SummaryRecord,
} from './model/intake-event.ts';
import type { IntakeOptions } from './model/intake-options.ts';
import { readReportFile } from './read-report-file.ts';

/** Reads a whole report into one object: for previews and small files. */
export async function collectReport(source: AsyncIterable<Uint8Array>, options: IntakeOptions): Promise<IntakeReport> {
  let head: ReportHead | null = null;
  let counts: IntakeCounts = { rows: 0, accepted: 0, rejected: 0 };
  const activities: ActivityRecord[] = [];
  const runs: RunRecord[] = [];
  const summaries: SummaryRecord[] = [];
  const states: StatusRecord[] = [];
  const faults: Fault[] = [];
  const faultyRows: FaultyRow[] = [];
  const respelled: RespelledRow[] = [];
  const checkTotals: CheckTotal[] = [];
  for await (const event of readReportFile(source, options)) {
    switch (event.type) {
      case 'head':
        head = withoutType(event);
        break;
      case 'activity':
        activities.push(withoutType(event));
        break;
      case 'run':
        runs.push(withoutType(event));
        break;
      case 'summary':
        summaries.push(withoutType(event));
        break;
      case 'status':
        states.push(withoutType(event));
        break;
      case 'fault':
        faults.push(event.fault);
        break;
      case 'faulty_row':
        faultyRows.push(withoutType(event));
        break;
      case 'respelled':
        respelled.push(withoutType(event));
        break;
      case 'check_total':
        checkTotals.push(withoutType(event));
        break;
      case 'end':
        counts = withoutType(event);
    }
  }
  return { head, activities, runs, summaries, states, faults, faultyRows, respelled, checkTotals, ...counts };
}

function withoutType<Event extends { readonly type: string }>(event: Event): Omit<Event, 'type'> {
  const { type: _type, ...rest } = event;
  return rest;
}
