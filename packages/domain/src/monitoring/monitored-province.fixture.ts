import { packWith, unitWith } from '../reference/reference-pack.fixture.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';

const code = (list: string, name: string, attributes: Readonly<Record<string, string>> = {}) => ({
  ...{ list, code: name, vi: `vi ${name}`, en: `en ${name}`, parent: null, sensitive: false, order: 1 },
  ...{ validFrom: null, validTo: null, synonyms: [], attributes },
});
const body = (id: string, area: string) => ({
  ...{ id, vi: `vi ${id}`, en: `en ${id}`, actor: 'commune_police', area, validFrom: null, validTo: null },
});
const owes = (bearer: string, observance: string) => ({
  ...{ duty: 'observance_plan', directive: 'd', bearer, topic: null, observance, over: [] },
});

/** Two districts of three communes each, and a commune `free` without one. */
export const PROVINCE = new ReferenceIndex(
  packWith({
    units: [
      unitWith('20', { level: 'province', kind: 'tinh' }),
      ...['d1', 'd2'].map((id) => unitWith(id, { level: 'district', kind: 'huyen', parent: '20' })),
      ...['a1', 'b1', 'c1'].map((id) => unitWith(id, { parent: 'd1' })),
      ...['a2', 'b2', 'c2'].map((id) => unitWith(id, { parent: 'd2' })),
      unitWith('free', { parent: '20' }),
    ],
    codes: [
      code('topic', 'drugs'),
      code('topic', 'crime'),
      code('observance', 'children', { window: '06-01..06-30' }),
      code('observance', 'new_year', { window: '01-10..01-12' }),
      code('observance', 'no_days'),
    ],
    organisations: [body('police', 'a1'), body('office', 'd1'), body('newspaper', '20')],
    duties: [
      owes('office', 'children'),
      owes('police', 'children'),
      owes('office', 'new_year'),
      owes('office', 'no_days'),
    ],
  }),
);
