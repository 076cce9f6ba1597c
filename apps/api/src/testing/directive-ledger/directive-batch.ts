import type { ActivityPayload, AreaClassMembership, ReferenceRevision } from '@lantoa/domain';
import type { AppendActivity, AppendBatch } from '@lantoa/record';
import { CHILD_ACTIVITIES } from './child-activities.ts';
import { CRIME_ACTIVITIES } from './crime-activities.ts';
import { GIA_CAT, QUOC_KHANH, TAN_MINH } from './directive-activity.ts';
import { DRUG_ACTIVITIES } from './drug-activities.ts';
import { PROSTITUTION_ACTIVITIES } from './prostitution-activities.ts';
import { TRAFFICKING_ACTIVITIES } from './trafficking-activities.ts';

/** Twenty activities of 2023 whose answers can be counted by hand, one or more for each thing the directive asks. */
const DIRECTIVE_ACTIVITIES: readonly ActivityPayload[] = [
  ...CRIME_ACTIVITIES,
  ...TRAFFICKING_ACTIVITIES,
  ...DRUG_ACTIVITIES,
  ...CHILD_ACTIVITIES,
  ...PROSTITUTION_ACTIVITIES,
];

const LOCAL_CLASSES: readonly (readonly [areaClass: string, unit: string])[] = [
  ['mountainous', QUOC_KHANH],
  ['mountainous', TAN_MINH],
  ['disadvantaged', TAN_MINH],
  ['boundary_adjacent', GIA_CAT],
  ['prostitution_hotspot', GIA_CAT],
  ['social_evils_hotspot', QUOC_KHANH],
];

/** The batch that records them, with lists of area classes that the pack leaves to the province. */
export function directiveBatch(): AppendBatch {
  return {
    source: 'import',
    isSample: false,
    by: 'test',
    idempotencyKey: 'directive-coverage',
    activities: DIRECTIVE_ACTIVITIES.map(verified),
    reference: LOCAL_CLASSES.map(membership),
  };
}

function verified(payload: ActivityPayload, position: number): AppendActivity {
  const number = String(position + 1).padStart(12, '0');
  const text = { note: '', organisationAsWritten: 'Cơ quan' };
  return { activityId: `00000000-0000-4000-8000-${number}`, status: 'VERIFIED', payload, text };
}

function membership([areaClass, unit]: readonly [string, string]): ReferenceRevision {
  const payload: AreaClassMembership = {
    areaClass,
    unit,
    validFrom: '2020-01-01',
    validTo: null,
    status: 'local',
    basisVi: 'Danh sách của địa phương',
    basisEn: 'Local list',
  };
  return { kind: 'class_membership', key: `${areaClass}/${unit}/2020-01-01`, payload };
}
