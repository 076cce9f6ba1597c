import { ReferenceIndex } from '@lantoa/domain';
import type { Role, Viewer } from '@lantoa/record';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayCorrect, mayEnter } from './entry-rights.ts';

const OWN = '06235@2020-01-01';
const NEIGHBOUR = '06187@2020-01-01';
const DISTRICT = '183@2020-01-01';
const POLICE = `police:${OWN}`;
const PAPER = 'newspaper:20@2020-01-01';

let index: ReferenceIndex;
beforeAll(async () => {
  index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
});

const viewer = (role: Role, units: readonly string[] = [], organisation: string | null = null): Viewer => ({
  ...{ kind: 'session', userId: 'u', accountId: 'u', name: 'n', budget: null },
  ...{ role, units, organisation },
});
const inCommunes = (organisation: string | null, ...units: string[]) => ({
  ...{ organisation, scope: 'commune' as const, districts: [] },
  places: units.map((unit) => ({ unit, attendances: null })),
});
const wide = (scope: 'district' | 'province', organisation: string, ...districts: string[]) => ({
  ...{ organisation, scope, districts, places: [] },
});

describe('who may record what', () => {
  it.each<[string, Viewer, Parameters<typeof mayEnter>[1], boolean]>([
    ['a reporter in the own commune', viewer('REPORTER', [OWN]), inCommunes(POLICE, OWN), true],
    ['a reporter in another commune', viewer('REPORTER', [OWN]), inCommunes(POLICE, NEIGHBOUR), false],
    ['a reporter in both', viewer('REPORTER', [OWN]), inCommunes(POLICE, OWN, NEIGHBOUR), false],
    ['a reporter for a foreign body', viewer('REPORTER', [OWN]), inCommunes(`police:${NEIGHBOUR}`, OWN), false],
    ['a reporter for nobody', viewer('REPORTER', [OWN]), inCommunes(null, OWN), false],
    ['a reporter for the district', viewer('REPORTER', [OWN]), wide('district', POLICE, DISTRICT), false],
    ['a reporter for the province', viewer('REPORTER', [OWN]), wide('province', POLICE), false],
    ['a reporter without units', viewer('REPORTER'), inCommunes(POLICE, OWN), false],
    ['an approver in the own commune', viewer('UNIT_APPROVER', [OWN]), inCommunes(POLICE, OWN), true],
    ['a district in its commune', viewer('DISTRICT_OFFICER', [DISTRICT]), inCommunes(POLICE, OWN), true],
    [
      'a district for itself',
      viewer('DISTRICT_OFFICER', [DISTRICT]),
      wide('district', `culture_office:${DISTRICT}`, DISTRICT),
      true,
    ],
    ['a district elsewhere', viewer('DISTRICT_OFFICER', ['180@2020-01-01']), inCommunes(POLICE, OWN), false],
    ['the paper for itself', viewer('PRESS_AGENCY', [], PAPER), wide('province', PAPER), true],
    ['the paper for the police', viewer('PRESS_AGENCY', [], PAPER), inCommunes(POLICE, OWN), false],
    ['the press without a body', viewer('PRESS_AGENCY'), wide('province', PAPER), false],
    ['the lead department anywhere', viewer('LEAD_DEPARTMENT'), inCommunes(POLICE, OWN, NEIGHBOUR), true],
    ['the committee', viewer('COMMITTEE'), inCommunes(POLICE, OWN), false],
    ['an administrator', viewer('ADMINISTRATOR'), inCommunes(POLICE, OWN), false],
  ])('%s', (_, who, activity, isAllowed) => {
    expect(mayEnter(who, activity, index)).toBe(isAllowed);
  });

  it.each([
    ['SUBMITTED', true],
    ['RETURNED', true],
    ['RETRACTED', true],
    ['VERIFIED', false],
  ] as const)('what is %s may be corrected by its reporter: %s', (status, isOpen) => {
    const payload = { ...inCommunes(POLICE, OWN), date: '2023-04-05', actor: 'commune_police', topics: [] };
    const codes = { subtopics: [], activityType: 'contest', channel: 'radio', setting: null, groups: [] };
    const recorded = {
      ...{ id: 'a', revision: 1, status, text: null, recordedAt: '', by: 'other', reasons: [] },
      payload: { ...payload, ...codes, observances: [], counts: {} },
    };
    expect(mayCorrect(viewer('REPORTER', [OWN]), recorded, index)).toBe(isOpen);
    expect(mayCorrect(viewer('REPORTER', [NEIGHBOUR]), recorded, index)).toBe(false);
    expect(mayCorrect(viewer('LEAD_DEPARTMENT'), recorded, index)).toBe(true);
  });
});
