import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActivityPayload, ReferencePack } from '@lantoa/domain';
import type { AnalyticsViewer, MandateQuery, SensitiveRead } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { batch, reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, NORTH, PROVINCE, SOUTH, payload, smallProvince } from './testing/small-province.ts';

const MAY = { code: 'admin:2023-M05' };
const POLICE = 'police';
const GONE = 'gone';

function mandatedProvince(): ReferencePack {
  const body = { vi: 'Công an', en: 'Police', actor: 'commune_police', validFrom: null, validTo: null };
  const duty = { directive: 'd', observance: null, over: [], topic: 'crime_prevention' };
  const crime = { topic: 'crime_prevention' };
  return {
    ...smallProvince(),
    organisations: [
      { ...body, id: POLICE, area: NORTH },
      { ...body, id: GONE, area: SOUTH, validTo: '2023-01-31' },
    ],
    duties: [POLICE, GONE].map((bearer) => ({ ...duty, duty: 'organise_outreach', bearer })),
    priorities: [
      { ...crime, list: 'area_class', code: 'border' },
      { ...crime, list: 'area_class', code: 'social_evils_hotspot' },
      { ...crime, list: 'target_group', code: 'pupils' },
      { ...crime, list: 'target_group', code: 'under18_post_prison' },
      { topic: 'drug_prevention', list: 'setting', code: 'community' },
    ],
  };
}

const group = (code: string): Partial<ActivityPayload> => ({ groups: [{ group: code, attendances: null }] });
const at = (unit: string): Partial<ActivityPayload> => ({ places: [{ unit, attendances: null }] });

describe('the mandate and what has been done', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const drugs = { topics: [{ topic: 'drug_prevention', role: 'primary' as const }] };
    model = await smallModel(
      [
        payload({ date: '2023-05-02', ...at(CHU), ...group('pupils') }),
        payload({ date: '2023-05-03', ...at(DOI), ...group('under18_post_prison') }),
        payload({ date: '2023-05-04', ...drugs }, { plans_issued: 1 }),
      ],
      [
        reportBatch(3, { activities: [{ payload: payload({ date: '2023-05-09', ...at(DOI) }) }] }, 'SUBMITTED'),
        batch(4, {
          submissions: [
            { unit: BAN, period: 'admin:2023-M05', status: 'accepted', onTime: true, batch: 4 },
            { unit: DOI, period: 'admin:2023-M05', status: 'missing', onTime: null, batch: 4 },
          ],
        }),
      ],
      mandatedProvince(),
    );
  });
  afterAll(() => model.close());

  const states = async (query: Partial<MandateQuery> = {}, viewer: AnalyticsViewer = EXACT) => {
    const { cells } = await model.mandateMatrix({ period: MAY, ...query }, viewer);
    return Object.fromEntries(
      cells.map(({ member, state, activities, communesReached, lastActivityOn }) => [
        member.code,
        [state, activities.value, communesReached.value, lastActivityOn],
      ]),
    );
  };

  test('done, nothing with every report in, nobody knows, and planned only', async () => {
    expect(await states()).toEqual({
      border: ['NONE', 0, 0, null],
      social_evils_hotspot: ['NONE', 0, 0, null],
      pupils: ['DONE', 1, 1, '2023-05-02'],
      under18_post_prison: ['DONE', 1, 1, '2023-05-03'],
      [POLICE]: ['NONE', 0, 0, null],
      community: ['PLANNED', 1, 1, '2023-05-04'],
    });
  });

  test('a record that nobody has verified makes a cell planned for those who may see it', async () => {
    const south = { unit: [SOUTH], period: { range: { from: '2023-05-05', to: '2023-05-14' } } };
    const waiting = await smallModel(
      [],
      [reportBatch(3, { activities: [{ payload: payload({ ...at(DOI), ...group('pupils') }) }] }, 'SUBMITTED')],
      mandatedProvince(),
    );
    const state = async (viewer: AnalyticsViewer) =>
      (await waiting.mandateMatrix(south, viewer)).cells.find(({ member }) => member.code === 'pupils')?.state;
    expect(await state(EXACT)).toBe('PLANNED');
    expect(await state({ ...SUPPRESSED, role: 'DISTRICT_OFFICER', units: [SOUTH] })).toBe('PLANNED');
    expect(await state({ ...SUPPRESSED, role: 'DISTRICT_OFFICER', units: [NORTH] })).toBe('NONE');
    await waiting.close();
  });

  test('where a report is missing nobody knows, unless something is known', async () => {
    const south = await states({ unit: [SOUTH] });
    expect(south['pupils']).toEqual(['NOT_REPORTED', null, 0, null]);
    expect(south['under18_post_prison']).toEqual(['DONE', 1, 1, '2023-05-03']);
    // No unit of the class lies in the south.
    expect(south['border']).toEqual(['NOT_REPORTED', null, null, null]);
    const { cells } = await model.mandateMatrix({ period: MAY, unit: [SOUTH] }, EXACT);
    expect(cells.find(({ member }) => member.code === 'border')?.activities).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: 'no_units_in_class',
    });
    expect(cells.find(({ member }) => member.code === 'pupils')?.activities).toMatchObject({
      status: 'MISSING',
      unknown: 1,
    });
  });

  test('a body whose time is over bears no duty; of bodies only the asked ones stand in the matrix', async () => {
    expect(Object.keys(await states({ period: { code: 'admin:2023-M01' } }))).toContain(GONE);
    expect(Object.keys(await states())).not.toContain(GONE);
    expect(Object.keys(await states({ organisation: [GONE] }))).not.toContain(POLICE);
  });

  test('hotspots and the group of the province only are not for everybody', async () => {
    const open = await model.mandateMatrix({ period: MAY }, SUPPRESSED);
    expect(open.cells.map(({ member }) => member.code)).not.toContain('social_evils_hotspot');
    const hidden = open.cells.find(({ member }) => member.code === 'under18_post_prison');
    expect(hidden).toMatchObject({
      state: 'NOT_REPORTED',
      activities: { value: null, status: 'SUPPRESSED_PRIMARY' },
      communesReached: { value: null, status: 'SUPPRESSED_PRIMARY' },
      lastActivityOn: null,
    });
    expect(open.evidence.explain?.bindings).toBeNull();
    expect(open.evidence.warnings.map(({ code }) => code)).toContain('SENSITIVE_HIDDEN');
    const own = { ...SUPPRESSED, role: 'DISTRICT_OFFICER', units: [SOUTH] };
    expect((await states({ unit: [SOUTH] }, own))['under18_post_prison']?.[0]).toBe('DONE');
    expect((await states({ unit: [NORTH] }, own))['under18_post_prison']?.[0]).toBe('NOT_REPORTED');
  });

  test('exact reads of the group of the province only are told to the audit, and no others', async () => {
    const reads: unknown[] = [];
    const onSensitiveRead = (read: SensitiveRead) => reads.push(read);
    const ask = (viewer: AnalyticsViewer, query: Partial<MandateQuery> = {}) =>
      model.mandateMatrix({ period: MAY, ...query }, { ...viewer, onSensitiveRead });
    await ask(SUPPRESSED);
    expect(reads).toEqual([]);
    await ask({ ...EXACT, role: 'AUDITOR' });
    await ask({ ...SUPPRESSED, role: 'DISTRICT_OFFICER', units: [SOUTH] }, { unit: [SOUTH] });
    const read = { measures: 'ACTIVITIES', groupBy: 'TOPIC TARGET_GROUP', period: 'admin:2023-M05', groups: '' };
    expect(reads).toEqual([read, read]);
  });

  test.each([
    [{ unit: [NORTH, BAN] }, 'INVALID_ARGUMENT'],
    [{ unit: ['99999'] }, 'UNKNOWN_UNIT'],
    [{ organisation: ['nobody'] }, 'UNKNOWN_CODE'],
    [{ period: { code: 'x' } }, 'INVALID_PERIOD'],
    [{ base: 'LS_1' }, 'UNKNOWN_CODE'],
  ])('refuses %j: %s', async (query, code) => {
    await expect(states(query)).rejects.toMatchObject({ code });
  });

  test('is not for administrators, and is the province where that is asked', async () => {
    await expect(states({}, { ...EXACT, role: 'ADMINISTRATOR' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await states({ unit: [PROVINCE] })).toEqual(await states());
  });
});
