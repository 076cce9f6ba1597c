import type { OpenReportRequestInput, RequestTermsInput } from '../../gql/graphql.ts';

/** What stands in the form for a new request. */
export interface RequestDraft {
  readonly title: string;
  readonly kind: 'periodic' | 'thematic' | 'ad_hoc';
  readonly requester: string;
  readonly basis: string;
  readonly topics: readonly string[];
  readonly scheme: 'admin' | 'cal' | 'custom';
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly dueBy: 'days' | 'day';
  readonly dueDays: string;
  readonly dueDay: string;
  /** `directive:<id>`, `all` or `chosen`. */
  readonly whom: string;
  readonly units: readonly string[];
  readonly formVersion: string;
  readonly correctionDays: string;
  readonly parentReviewDays: string;
  readonly departmentReviewDays: string;
}

export interface DraftProps {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

/** Days, due date and addressees as the server reads them; null until they are whole. */
export function requestTerms(draft: RequestDraft): RequestTermsInput | null {
  const { scheme, period, from, to, dueBy, dueDays, dueDay, whom, units } = draft;
  const isCustom = scheme === 'custom';
  if (isCustom ? from === '' || to === '' : period === '') return null;
  const workingDays = Number(dueDays);
  if (dueBy === 'day' ? dueDay === '' : !Number.isInteger(workingDays) || workingDays < 1) return null;
  if (whom === '' || (whom === 'chosen' && units.length === 0)) return null;
  return {
    ...(isCustom ? { windowFrom: from, windowTo: to } : { period }),
    ...(dueBy === 'day' ? { dueOn: dueDay } : { dueWorkingDays: workingDays }),
    addressees: {
      ...{ directive: whom.startsWith('directive:') ? whom.slice('directive:'.length) : null },
      ...{ allCommunes: whom === 'all', organisations: [], units: whom === 'chosen' ? [...units] : [] },
    },
    holidays: [],
  };
}

/** The request as it is opened; a window of its own is never periodic. */
export function requestInput(
  draft: RequestDraft,
  terms: RequestTermsInput,
  days: { readonly from: string; readonly to: string },
  idempotencyKey: string,
): OpenReportRequestInput {
  const { title, kind, requester, basis, topics, formVersion } = draft;
  const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);
  const isPeriodic = kind === 'periodic' && terms.period !== undefined;
  return {
    ...terms,
    ...(isPeriodic ? {} : { period: null, windowFrom: days.from, windowTo: days.to }),
    ...{ title, requester, basis, topics: [...topics], idempotencyKey },
    kind: isPeriodic ? 'periodic' : kind === 'periodic' ? 'ad_hoc' : kind,
    formVersion: formVersion === '' ? null : formVersion,
    correctionDays: number(draft.correctionDays),
    parentReviewDays: number(draft.parentReviewDays),
    departmentReviewDays: number(draft.departmentReviewDays),
  };
}
