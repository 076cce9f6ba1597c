import type { CellPartsFragment, ObservancesOfYearQuery } from '../../gql/graphql.ts';

type Calendar = ObservancesOfYearQuery['observanceCalendar'];

/** The reason of a cell of which nobody can know anything. */
export const NO_REPORT_DUE = 'no_report_due';

/** A year in which no report was due tells nothing by its zeros: they are not known. What was recorded stands. */
export function knownCalendar(calendar: Calendar): Calendar {
  if (!calendar.evidence.warnings.some(({ code }) => code === 'NO_REPORTING_STATUS')) return calendar;
  return {
    ...calendar,
    linked: known(calendar.linked),
    observances: calendar.observances.map((one) => ({
      ...one,
      ...{ activities: known(one.activities), communes: known(one.communes) },
      ...{ attendances: known(one.attendances), linked: known(one.linked) },
      lift: knownLift(one.lift),
    })),
  };
}

type Lift = Calendar['observances'][number]['lift'];

/** Without knowing what was done around there is nothing to compare, whatever stands inside. */
function knownLift(lift: Lift): Lift {
  const around = known(lift.around);
  const sides = { ...lift, inside: known(lift.inside), around };
  if (around.reason !== NO_REPORT_DUE) return sides;
  return { ...sides, ratio: notKnown(lift.ratio), difference: notKnown(lift.difference) };
}

function known(cell: CellPartsFragment): CellPartsFragment {
  return cell.status === 'ZERO' ? notKnown(cell) : cell;
}

function notKnown(cell: CellPartsFragment): CellPartsFragment {
  return { ...cell, status: 'MISSING', value: null, numerator: null, denominator: null, reason: NO_REPORT_DUE };
}
