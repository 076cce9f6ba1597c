import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { CodeLabels } from '../lookup/code-labels.ts';
import { OrganisationDirectory } from '../lookup/organisation-directory.ts';
import { PlaceDirectory } from '../lookup/place-directory.ts';
import { HeaderAssignments } from '../repairs/header-assignments.ts';
import { NO_REPAIRS, type Repairs } from '../repairs/repairs.ts';
import { DEFAULT_LIMITS, type IntakeLimits, type IntakeOptions } from './intake-options.ts';

/** What the readers of one file share. */
export interface IntakeContext {
  readonly index: ReferenceIndex;
  readonly today: CivilDate;
  readonly limits: IntakeLimits;
  readonly labels: CodeLabels;
  readonly places: PlaceDirectory;
  readonly organisations: OrganisationDirectory;
  readonly repairs: Repairs;
  readonly headers: HeaderAssignments;
  readonly showFaultyRows: boolean;
  readonly mayTell: NonNullable<IntakeOptions['mayTell']>;
}

export function intakeContext(options: IntakeOptions): IntakeContext {
  const labels = new CodeLabels(options.index);
  const places = new PlaceDirectory(options.index);
  const repairs = options.repairs ?? NO_REPAIRS;
  return {
    index: options.index,
    today: options.today,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    labels,
    places,
    organisations: new OrganisationDirectory(options.index, labels, places),
    repairs,
    headers: new HeaderAssignments(repairs.headers),
    showFaultyRows: options.showFaultyRows ?? false,
    mayTell: options.mayTell ?? (() => true),
  };
}
