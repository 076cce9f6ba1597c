import { describe, expect, it } from 'vitest';
import type { SchedulePartsFragment } from '../../gql/graphql.ts';
import { draftOfSchedule, isKept, newSchedule, scheduleInput } from './schedule-draft.ts';

const ALL = { directive: null, allCommunes: true, organisations: [], units: [] };

const schedule: SchedulePartsFragment = {
  ...{
    __typename: 'ReportSchedule',
    id: 's',
    version: 3,
    scheme: 'cal',
    periodicity: 'half',
    titlePattern: 'Báo cáo {kỳ}',
    requester: 'r',
  },
  ...{ requesterName: 'R', basis: 'b', topics: ['drug_prevention'], dueWorkingDays: 2, correctionDays: 1 },
  ...{ parentReviewDays: 2, departmentReviewDays: 3, holidays: ['2026-09-02'], formVersion: '2' },
  ...{ from: '2026-01-01', until: null, isPaused: false, opened: [], due: [], next: null },
  addressees: { __typename: 'ScheduleAddressees', ...ALL },
};

describe('a schedule in its form', () => {
  it('is saved as it was when nothing was changed, on the version that was seen', () => {
    const { __typename, requesterName, isPaused, opened, due, next, ...same } = schedule;
    expect(scheduleInput(draftOfSchedule(schedule), schedule)).toEqual({ ...same, addressees: ALL });
  });

  it('keeps addressees that the form cannot show', () => {
    const addressees = { directive: 'd', allCommunes: false, organisations: ['o'], units: ['u'] };
    const mixed: SchedulePartsFragment = {
      ...schedule,
      addressees: { __typename: 'ScheduleAddressees', ...addressees },
    };
    expect(isKept(mixed)).toBe(true);
    expect(scheduleInput(draftOfSchedule(mixed), mixed).addressees).toEqual(addressees);
    expect(scheduleInput({ ...draftOfSchedule(mixed), whom: 'all' }, mixed).addressees).toEqual(ALL);
    expect(isKept(schedule)).toBe(false);
  });

  it('begins with the running month of the cut-offs', () => {
    const draft = newSchedule({
      catalogue: {
        __typename: 'Catalogue',
        codes: [{ __typename: 'CodeInfo', list: 'topic', code: 'drug_prevention', vi: 'v', en: 'e' }],
      },
      requestHelp: {
        __typename: 'RequestHelp',
        ...{
          today: '2026-05-01',
          requesters: [{ __typename: 'RequestingBody', id: 'r', vi: 'v', en: 'e' }],
          directives: [],
        },
        periods: [
          { __typename: 'RequestablePeriod', code: 'cal:2026-M05', from: '2026-05-01', to: '2026-05-31' },
          { __typename: 'RequestablePeriod', code: 'admin:2026-M05', from: '2026-04-15', to: '2026-05-14' },
        ],
      },
    });
    expect(draft).toMatchObject({ from: '2026-04-15', whom: 'all', requester: 'r', topics: ['drug_prevention'] });
    expect(scheduleInput({ ...draft, dueDays: 'x', whom: 'chosen', units: ['u'] }, null)).toMatchObject({
      ...{ id: null, version: 0, dueWorkingDays: 0, until: null },
      addressees: { directive: null, allCommunes: false, organisations: [], units: ['u'] },
    });
  });
});
