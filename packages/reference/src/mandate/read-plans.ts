import type { Plan } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import type { KnownCodes } from '../lists/known-codes.ts';

/** `plans.csv`: numbers, dates, issuers and titles as the documents write them. */
export async function readPlans(folder: string, faults: FaultList): Promise<readonly Located<Plan>[]> {
  const columns = ['plan', 'number', 'date', 'issuer', 'title_vi', 'title_en', 'topic', 'flags'];
  const rows = await readTable(folder, 'plans.csv', columns, faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      code: row.required('plan'),
      number: row.required('number'),
      date: row.date('date'),
      issuerVi: row.required('issuer'),
      titleVi: row.required('title_vi'),
      titleEn: row.required('title_en'),
      topic: row.required('topic'),
      flags: row.list('flags'),
    },
  }));
}

/** Plans stand once, and their codes, topics and flags are in the lists. */
export function checkPlans(rows: readonly Located<Plan>[], codes: KnownCodes, faults: FaultList): void {
  checkUnique(rows, 'plan', (plan) => plan.code, faults);
  for (const { at, value } of rows) {
    codes.expect('plan', value.code, at, 'plan');
    codes.expect('topic', value.topic, at, 'topic');
    for (const flag of value.flags) codes.expect('directive_flag', flag, at, 'flags');
  }
}
