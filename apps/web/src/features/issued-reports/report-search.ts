import type { ReportSubjectInput } from '../../gql/graphql.ts';

/** What the address of /reports says: a subject to write about, or an issued report to read. */
export interface ReportSearch {
  readonly period?: string | undefined;
  readonly request?: string | undefined;
  readonly unit?: string | undefined;
  /** "1": with exact figures about sensitive groups. */
  readonly groups?: string | undefined;
  readonly id?: string | undefined;
  /** Id of another revision that `id` is compared with. */
  readonly against?: string | undefined;
}

/** A request tells its own time. */
export function subjectOf({ period, request, unit, groups }: ReportSearch, defaultPeriod: string): ReportSubjectInput {
  const time = request === undefined ? { period: period ?? defaultPeriod } : { request };
  return {
    ...time,
    ...(unit === undefined ? {} : { unit }),
    ...(groups === '1' ? { confirmExactFigures: true } : {}),
  };
}
