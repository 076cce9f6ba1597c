import { expect, test } from 'vitest';
import type { AreaKind, AreaUnit, ReferencePack } from '../model/reference-pack.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { peerGroupOf } from './peer-group.ts';

const unit = (id: string, parent: string | null, kind: AreaKind, level: AreaUnit['level']): AreaUnit => ({
  id,
  code: id.slice(0, 5),
  name: id,
  kind,
  level,
  parent,
  validFrom: id.slice(6),
  validTo: null,
  lon: null,
  lat: null,
});

const pack: ReferencePack = {
  id: 'test',
  version: '1',
  vi: '',
  en: '',
  province: '00020@2020-01-01',
  units: [
    unit('00020@2020-01-01', null, 'tinh', 'province'),
    unit('00178@2020-01-01', '00020@2020-01-01', 'thanh_pho', 'district'),
    unit('00183@2020-01-01', '00020@2020-01-01', 'huyen', 'district'),
    unit('00001@2020-01-01', '00178@2020-01-01', 'phuong', 'commune'),
    unit('00002@2020-01-01', '00183@2020-01-01', 'xa', 'commune'),
    unit('00003@2020-01-01', '00183@2020-01-01', 'xa', 'commune'),
    unit('00001@2025-07-01', '00020@2020-01-01', 'phuong', 'commune'),
    unit('00003@2025-07-01', '00020@2020-01-01', 'xa', 'commune'),
  ],
  transitions: [
    ['00001@2020-01-01', '00001@2025-07-01'] as const,
    ['00002@2020-01-01', '00001@2025-07-01'] as const,
    ['00003@2020-01-01', '00003@2025-07-01'] as const,
  ].map(([from, to]) => ({ from, to, on: '2025-07-01', part: 'whole', weight: 1, weightBasis: '' })),
  bases: [],
  classMemberships: [
    ['border', '00003@2020-01-01'] as const,
    ['border', '00001@2025-07-01'] as const,
    ['remote', '00002@2020-01-01'] as const,
  ].map(([areaClass, of]) => ({
    areaClass,
    unit: of,
    validFrom: null,
    validTo: '2025-12-31',
    status: 'official',
    basisVi: '',
    basisEn: '',
  })),
  populations: [],
  codes: [],
  organisations: [],
  plans: [],
  directives: [],
  duties: [],
  priorities: [],
  targets: [],
};
const index = new ReferenceIndex(pack);

test.each([
  ['a ward of the city', '00001@2020-01-01', '2023-05-01', 'city'],
  ['a commune that is remote only', '00002@2020-01-01', '2023-05-01', 'interior'],
  ['a commune of class border', '00003@2020-01-01', '2023-05-01', 'border'],
  ['the same after its class ended', '00003@2020-01-01', '2026-05-01', 'interior'],
  ['a merged ward with a part outside the former city, at the border', '00001@2025-07-01', '2025-08-01', 'city'],
  ['a merged commune outside the former city', '00003@2025-07-01', '2025-08-01', 'interior'],
])('%s', (_, id, on, group) => {
  expect(peerGroupOf(id, on, index)).toBe(group);
});
