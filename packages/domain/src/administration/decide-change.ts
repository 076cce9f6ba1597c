import type { ReferenceIndex } from '../reference/reference-index.ts';
import { changeCode } from './change-code.ts';
import { changeMembership } from './change-membership.ts';
import { changeOrganisation } from './change-organisation.ts';
import { changePopulation } from './change-population.ts';
import type { ChangeDecision, ReferenceChange } from './reference-change.ts';

/** The rows that a change of the reference data comes to, or every fault that it has. */
export function decideChange(change: ReferenceChange, index: ReferenceIndex): ChangeDecision {
  switch (change.kind) {
    case 'addOrganisation':
    case 'renameOrganisation':
    case 'moveOrganisation':
    case 'endOrganisation':
      return changeOrganisation(change, index);
    case 'addCode':
    case 'endCode':
      return changeCode(change, index);
    case 'addMembership':
    case 'endMembership':
      return changeMembership(change, index);
    case 'savePopulation':
      return changePopulation(change, index);
  }
}
