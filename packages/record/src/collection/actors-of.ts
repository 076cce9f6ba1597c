import type { SubmissionActor } from '@lantoa/domain';
import type { CollectionViewer, Submission } from './collection.types.ts';

/**
 * What a person is to a report that they see. A unit's approver speaks for the unit and looks its reports over; an officer
 * of a district looks over its communes and reports for the own office.
 */
export function actorsOf(
  { role, organisation }: Pick<CollectionViewer, 'role' | 'organisation'>,
  report: Pick<Submission, 'organisation'>,
): readonly SubmissionActor[] {
  switch (role) {
    case 'REPORTER':
    case 'PRESS_AGENCY':
      return ['REPORTER'];
    case 'UNIT_APPROVER':
      return ['REPORTER', 'PARENT'];
    case 'DISTRICT_OFFICER':
      return report.organisation !== null && report.organisation === organisation ? ['REPORTER'] : ['PARENT'];
    case 'LEAD_DEPARTMENT':
      return ['DEPARTMENT'];
    case 'COMMITTEE':
    case 'ANALYST':
    case 'AUDITOR':
    case 'ADMINISTRATOR':
      return [];
  }
}
