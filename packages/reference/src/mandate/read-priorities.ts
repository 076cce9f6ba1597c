import type { MandatePriority } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import type { KnownCodes } from '../lists/known-codes.ts';

/** `priorities.csv`: the areas, groups, settings and channels that a directive names first for a topic. */
export async function readPriorities(folder: string, faults: FaultList): Promise<readonly Located<MandatePriority>[]> {
  const rows = await readTable(folder, 'priorities.csv', ['topic', 'list', 'code'], faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      topic: row.required('topic'),
      list: row.oneOf('list', ['area_class', 'target_group', 'setting', 'flag', 'channel']),
      code: row.required('code'),
    },
  }));
}

/** Priorities stand once and name known codes. */
export function checkPriorities(rows: readonly Located<MandatePriority>[], codes: KnownCodes, faults: FaultList): void {
  checkUnique(rows, 'code', ({ topic, list, code }) => `${topic} ${list} ${code}`, faults);
  for (const { at, value } of rows) {
    codes.expect('topic', value.topic, at, 'topic');
    codes.expect(value.list, value.code, at, 'code');
  }
}
