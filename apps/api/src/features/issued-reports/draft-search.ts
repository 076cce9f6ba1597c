import type { IssuedReport } from '@lantoa/record';
import type { DraftSearch } from '../../platform/reports/draft-maker.ts';
import type { ReportSubjectInput } from './report-draft.types.ts';

/** The address of the draft that an input means. */
export function draftSearch(input: ReportSubjectInput): DraftSearch {
  const { request, period, from, to, unit, organisation, authority, confirmExactFigures } = input;
  const confirm = confirmExactFigures === true ? 'exact-figures' : null;
  return given({ request, period, from, to, unit, organisation, authority, confirm });
}

/** The address of the draft that an issued report was made of. */
export function searchOfIssued(report: IssuedReport): DraftSearch {
  const { request, period, from, to, unit, organisation, authority, holdsExact } = report;
  const days = request === null && period === null ? { from, to } : {};
  return given({
    ...{ request, period: request === null ? period : null, ...days, authority },
    ...(organisation === null ? { unit } : { organisation }),
    confirm: holdsExact ? 'exact-figures' : null,
  });
}

function given(parameters: Readonly<Record<string, string | null | undefined>>): DraftSearch {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value]],
    ),
  );
}
