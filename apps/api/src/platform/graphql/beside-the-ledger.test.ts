import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { BESIDE_THE_LEDGER } from './beside-the-ledger.ts';

/** Questions whose answers hang on the ledger, the viewer and the day alone: kept until one of the three changes. */
const FROM_THE_LEDGER = [
  ...['accessBodies', 'activities', 'activityHistory', 'analytics', 'areaUnits', 'blindSpots', 'broadcastsToRepeat'],
  ...['catalogue', 'comparison', 'entryHelp', 'equityGaps', 'mandateMatrix', 'observanceLift', 'recordedEntry'],
  ...['observanceCalendar', 'recognitions'],
  ...[
    'referenceEntries',
    'referenceHistory',
    'repairColumns',
    'reportingRates',
    'requestHelp',
    'summaryTables',
    'viewer',
  ],
];

it('every question is said to be answered from the ledger or beside it', () => {
  const file = path.resolve(import.meta.dirname, '../../../schema.graphql');
  const fields = Object.keys(buildSchema(readFileSync(file, 'utf8')).getQueryType()?.getFields() ?? {});
  const said = [...FROM_THE_LEDGER, ...[...BESIDE_THE_LEDGER].map((field) => field.replace('Query.', ''))];
  expect(said.toSorted()).toEqual(fields.toSorted());
});
