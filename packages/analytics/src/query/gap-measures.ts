import type { Measure } from '../contract.ts';
import { invalidArgument } from '../faults.ts';
import { measureSpec } from './measure-table.ts';

/** Measures that do not grow with the size of a group, so that two groups can be set against each other. */
const GAP_MEASURES: readonly Measure[] = [
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
  'POLICE_SESSION_SHARE',
  'OUTCOME_LAG_DAYS',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
];

/** Refuses a gap of what grows with the number of communes, people or records. Throws INVALID_ARGUMENT that says what to ask instead. */
export function checkHasGap(measure: Measure): void {
  if (GAP_MEASURES.includes(measure)) return;
  const instead = insteadOf(measure);
  throw invalidArgument(
    `${measure} tăng theo quy mô của nhóm, nên chênh lệch giữa hai nhóm không nói lên điều gì.`,
    `${measure} grows with the size of a group, so a gap between two groups says nothing.`,
    {
      vi: `Hỏi ${instead}; hoặc analytics chia theo AREA_CLASS, kèm COMMUNES.`,
      en: `Ask ${instead}; or analytics by AREA_CLASS with COMMUNES beside it.`,
    },
  );
}

function insteadOf(measure: Measure): string {
  const spec = measureSpec(measure);
  switch (spec.kind) {
    case 'attendances':
    case 'people':
      return 'ATTENDANCES_PER_1000';
    case 'units':
    case 'reached':
      return spec.figure === 'units' ? 'COMMUNE_COVERAGE' : 'POPULATION_COVERAGE';
    case 'reports':
      return spec.figure === 'on_time' ? 'REPORTING_RATE_ON_TIME' : 'REPORTING_RATE';
    case 'days_since':
      return 'COMMUNE_COVERAGE, blindSpots';
    default:
      return 'COMMUNE_COVERAGE';
  }
}
