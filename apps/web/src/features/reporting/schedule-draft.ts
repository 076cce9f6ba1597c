import type { RequestHelpQuery, SaveReportScheduleInput, SchedulePartsFragment } from '../../gql/graphql.ts';
import type { RequestDraft } from './request-draft.ts';

type SharedWithRequests = Pick<
  RequestDraft,
  | 'requester'
  | 'basis'
  | 'topics'
  | 'whom'
  | 'units'
  | 'dueDays'
  | 'formVersion'
  | 'correctionDays'
  | 'parentReviewDays'
  | 'departmentReviewDays'
>;

/** What stands in the form for a schedule. `whom` may be `kept`: addressees that the form cannot show stay as they are. */
export interface ScheduleDraft extends SharedWithRequests {
  readonly scheme: 'admin' | 'cal';
  readonly periodicity: 'month' | 'quarter' | 'half' | 'year';
  readonly titlePattern: string;
  readonly from: string;
  readonly until: string;
  readonly holidays: readonly string[];
}

/** A monthly schedule whose first window is the running one. */
export function newSchedule({ requestHelp, catalogue }: RequestHelpQuery): ScheduleDraft {
  const { today, periods, directives, requesters } = requestHelp;
  const running = periods.find(
    ({ code, from, to }) => code.startsWith('admin:') && code.includes('-M') && from <= today && today <= to,
  );
  return {
    ...{ scheme: 'admin', periodicity: 'month', titlePattern: 'Báo cáo kết quả tuyên truyền {kỳ}' },
    ...{ requester: requesters[0]?.id ?? '', basis: '', from: running?.from ?? today, until: '', holidays: [] },
    topics: catalogue.codes.filter(({ list }) => list === 'topic').map(({ code }) => code),
    ...{ whom: directives[0] ? `directive:${directives[0].id}` : 'all', units: [], dueDays: '3', formVersion: '1' },
    ...{ correctionDays: '3', parentReviewDays: '3', departmentReviewDays: '5' },
  };
}

export function draftOfSchedule(schedule: SchedulePartsFragment): ScheduleDraft {
  const { titlePattern, requester, basis, topics, from, until, holidays, formVersion } = schedule;
  return {
    scheme: schedule.scheme === 'cal' ? 'cal' : 'admin',
    periodicity: (['month', 'quarter', 'half'] as const).find((one) => one === schedule.periodicity) ?? 'year',
    ...{ titlePattern, requester, basis, topics, from, until: until ?? '', holidays, formVersion },
    ...{ whom: whomOf(schedule), units: schedule.addressees.units, dueDays: String(schedule.dueWorkingDays) },
    correctionDays: String(schedule.correctionDays),
    parentReviewDays: String(schedule.parentReviewDays),
    departmentReviewDays: String(schedule.departmentReviewDays),
  };
}

/** True where the addressees are none of the choices of the form. */
export function isKept(schedule: SchedulePartsFragment): boolean {
  return whomOf(schedule) === 'kept';
}

function whomOf({ addressees }: SchedulePartsFragment): string {
  const { directive, allCommunes, organisations, units } = addressees;
  const parts = [typeof directive === 'string', allCommunes, organisations.length > 0, units.length > 0];
  if (organisations.length > 0 || parts.filter(Boolean).length !== 1) return 'kept';
  if (typeof directive === 'string') return `directive:${directive}`;
  return allCommunes ? 'all' : 'chosen';
}

/** The schedule as it is saved; numbers that are none are left to the server to refuse. */
export function scheduleInput(draft: ScheduleDraft, known: SchedulePartsFragment | null): SaveReportScheduleInput {
  const { scheme, periodicity, titlePattern, requester, basis, topics, from, until, holidays, whom, units } = draft;
  const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : 0);
  const chosen = {
    ...{ directive: whom.startsWith('directive:') ? whom.slice('directive:'.length) : null },
    ...{ allCommunes: whom === 'all', organisations: [], units: whom === 'chosen' ? [...units] : [] },
  };
  return {
    ...{ id: known?.id ?? null, version: known?.version ?? 0, scheme, periodicity, titlePattern, requester, basis },
    ...{ topics: [...topics], from, until: until === '' ? null : until, holidays: [...holidays] },
    addressees: whom === 'kept' && known ? keptAddressees(known) : chosen,
    formVersion: draft.formVersion === '' ? '1' : draft.formVersion,
    dueWorkingDays: number(draft.dueDays),
    correctionDays: number(draft.correctionDays),
    parentReviewDays: number(draft.parentReviewDays),
    departmentReviewDays: number(draft.departmentReviewDays),
  };
}

/** Without the name of their type, which is no part of the input. */
function keptAddressees({ addressees }: SchedulePartsFragment): SaveReportScheduleInput['addressees'] {
  const { directive, allCommunes, organisations, units } = addressees;
  return { directive: directive ?? null, allCommunes, organisations: [...organisations], units: [...units] };
}
