import type { Directive, Duty, Organisation } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import type { KnownCodes } from '../lists/known-codes.ts';

const ALL_OF_A_KIND = 'actor:';

/** `duties.csv`: who must do what under which directive. */
export async function readDuties(folder: string, faults: FaultList): Promise<readonly Located<Duty>[]> {
  const columns = ['duty', 'directive', 'bearer', 'topic', 'observance', 'over'];
  const rows = await readTable(folder, 'duties.csv', columns, faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      duty: row.required('duty'),
      directive: row.required('directive'),
      bearer: row.required('bearer'),
      topic: row.optional('topic'),
      observance: row.optional('observance'),
      over: row.list('over'),
    },
  }));
}

/** Duties stand once, their bearers and objects are known, and each kind of duty has the object it is about. */
export function checkDuties(
  rows: readonly Located<Duty>[],
  known: {
    readonly organisations: ReadonlyMap<string, Organisation>;
    readonly directives: ReadonlyMap<string, Directive>;
  },
  codes: KnownCodes,
  faults: FaultList,
): void {
  const keyOf = (duty: Duty): string =>
    [duty.directive, duty.duty, duty.bearer, duty.topic, duty.observance].filter((part) => part !== null).join(' ');
  checkUnique(rows, 'duty', keyOf, faults);
  for (const { at, value } of rows) {
    codes.expect('duty', value.duty, at, 'duty');
    codes.expect('topic', value.topic, at, 'topic');
    codes.expect('observance', value.observance, at, 'observance');
    for (const actor of value.over) codes.expect('actor', actor, at, 'over');
    const directive = known.directives.get(value.directive);
    if (!directive) {
      faults.add(
        at,
        'directive',
        `không có văn bản "${value.directive}"`,
        `there is no directive "${value.directive}"`,
      );
    } else if (value.topic !== null && !directive.topics.includes(value.topic)) {
      faults.add(at, 'topic', 'nội dung không thuộc văn bản', "the topic is not among the directive's");
    }
    if (value.bearer.startsWith(ALL_OF_A_KIND)) {
      codes.expect('actor', value.bearer.slice(ALL_OF_A_KIND.length), at, 'bearer');
    } else if (!known.organisations.has(value.bearer)) {
      faults.add(at, 'bearer', `không có cơ quan "${value.bearer}"`, `there is no body "${value.bearer}"`);
    }
    checkObject({ at, value }, faults);
  }
}

function checkObject({ at, value }: Located<Duty>, faults: FaultList): void {
  const objects = {
    organise_outreach: { field: 'topic', present: value.topic !== null },
    observance_plan: { field: 'observance', present: value.observance !== null },
    urge_and_guide: { field: 'over', present: value.over.length > 0 },
  };
  const object = Object.entries(objects).find(([duty]) => duty === value.duty)?.[1];
  if (object && !object.present) {
    faults.add(at, object.field, `nhiệm vụ ${value.duty} phải ghi cột này`, `the duty ${value.duty} needs this column`);
  }
}
