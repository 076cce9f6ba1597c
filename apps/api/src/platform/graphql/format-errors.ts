import { GraphQLError } from 'graphql';
import { reportOf, type ErrorReport } from '../errors/error-report.ts';
import type { Log } from '../logging/log.ts';

/** A GraphQL error as it leaves the server. */
export interface PublicError {
  readonly message: string;
  readonly locations?: GraphQLError['locations'];
  readonly path?: GraphQLError['path'];
  readonly extensions: Pick<ErrorReport, 'code' | 'message' | 'remedy' | 'id' | 'cost' | 'versions'>;
}

export interface FormattedErrors {
  readonly errors: readonly PublicError[];
  readonly reports: readonly ErrorReport[];
}

const SUGGESTION = /\s*Did you mean .*\?$/s;

/**
 * Public form of the errors of one answer.
 * @param mayIntrospect without it, the names that the schema suggests for a misspelt one are left out
 */
export function formatErrors(faults: readonly unknown[], log: Log, mayIntrospect: boolean): FormattedErrors {
  const shown = faults.slice(0, 20);
  const reports = shown.map((fault) => reportOf(fault, log));
  const errors = reports.map((report, position) => publicError(report, shown[position], mayIntrospect));
  return { errors, reports };
}

function publicError(report: ErrorReport, fault: unknown, mayIntrospect: boolean): PublicError {
  const said = (text: string) => (mayIntrospect ? text : text.replace(SUGGESTION, ''));
  const { code, remedy, id, cost, versions } = report;
  const message = { vi: said(report.message.vi), en: said(report.message.en) };
  return {
    message: message.en,
    ...(fault instanceof GraphQLError && fault.locations ? { locations: fault.locations } : {}),
    ...(fault instanceof GraphQLError && fault.path ? { path: fault.path } : {}),
    extensions: { code, message, remedy, id, ...(cost ? { cost } : {}), ...(versions ? { versions } : {}) },
  };
}
