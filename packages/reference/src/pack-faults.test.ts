import { describe, expect, it } from 'vitest';
import { changed, faultsOf, tinyPack } from './testing/tiny-pack.ts';

/** Table, text, its replacement, and the fault to be named: line, column, words of the English message. */
type FaultCase = readonly [
  file: string,
  from: string,
  to: string,
  row: number | null,
  field: string | null,
  en: string,
  seenIn?: string,
];

const TABLES: readonly FaultCase[] = [
  ['pack.csv', 'bac-thu,3', 'bac-"thu,3', null, null, 'not a CSV file'],
  ['pack.csv', 'pack,version', 'pack,edition', 1, 'version', 'column version is missing'],
  ['pack.csv', 'pack,version', 'pack,edition', 1, 'edition', 'does not belong'],
  ['duties.csv', 'over,source', 'over,over', 1, 'over', 'stands twice'],
  ['bases.csv', 'BT_3,3 xã', 'BT_3,3, xã', 2, null, 'has 8 cells'],
  ['bases.csv', 'BT_3,3 xã,', 'BT_3,,', 2, 'vi', 'required'],
  ['bases.csv', 'BT_3,3 xã,', 'BT_3,3  xã,', 2, 'vi', 'surplus blanks'],
  ['bases.csv', 'BT_3,3 xã,', `BT_3,${'3 xã'.normalize('NFD')},`, 2, 'vi', 'NFC'],
  ['bases.csv', '2024-12-31,3', '2024-12-32,3', 2, 'valid_to', 'not a real day'],
  ['plans.csv', '2023-02-01', '2023-02-30', 2, 'date', 'not a real day'],
  ['units.csv', '106.1', '106;1', 4, 'lon', 'not a number'],
  ['populations.csv', '1200', '-1200', 2, 'people', 'whole number'],
  ['populations.csv', 'census', 'guess', 2, 'status', 'none of'],
  ['units.csv', 'TT Thử', 'TT Thử||B', 6, 'synonyms', 'blank part'],
  ['units.csv', 'TT Thử', 'TT Thử|TT Thử', 6, 'synonyms', 'repeats'],
  ['pack.csv', 'province,99@2020-01-01\n', 'province,99@2020-01-01\nx,1,x,y,z\n', 3, null, 'only one line'],
  ['pack.csv', 'bac-thu,3,Tỉnh Bắc Thử,Bắc Thử province,99@2020-01-01\n', '', null, null, 'no line'],
  ['pack.csv', ',99@2020-01-01', ',901@2020-01-01', 2, 'province', 'no province'],
];

const UNITS: readonly FaultCase[] = [
  ['units.csv', '90002@2020-01-01,90002', '90001@2020-01-01,90001', 5, 'unit', 'already stands in line 4'],
  ['units.csv', '90002@2020-01-01,', '90002,', 5, 'unit', 'must be 90002@2020-01-01'],
  ['units.csv', 'Yên Thử,xa,', 'Yên Thử,huyen,', 5, 'level', 'not of level'],
  ['units.csv', 'Yên Thử,xa,commune,901@2020-01-01', 'Yên Thử,xa,commune,', 5, 'parent', 'is missing'],
  ['units.csv', 'Yên Thử,xa,commune,901@', 'Yên Thử,xa,commune,902@', 5, 'parent', 'no unit 902@'],
  ['units.csv', 'Yên Thử,xa,commune,901@', 'Yên Thử,xa,commune,90001@', 5, 'parent', 'cannot stand above'],
  [
    'units.csv',
    '99@2020-01-01,2020-01-01,2024-12-31',
    '99@2020-01-01,2020-01-01,2024-06-30',
    4,
    'parent',
    'not in force',
  ],
  ['units.csv', '90001@2025-01-01,90001,', '90001@2024-01-01,90001,', 7, 'unit', 'must be'],
  [
    'units.csv',
    'xa,commune,99@2020-01-01,2025-01-01',
    'xa,commune,99@2020-01-01,2024-01-01',
    7,
    'valid_from',
    'belongs to 90001@2020',
  ],
  ['units.csv', '2020-01-01,2024-12-31,106.1', '2020-01-01,2019-12-31,106.1', 4, 'valid_to', 'before it starts'],
  ['units.csv', '106.1,21.5', '106.1,', 4, 'lat', 'half of the position'],
  ['units.csv', '106.1,21.5', '206.1,21.5', 4, 'lon', 'beyond'],
  ['units.csv', '106.1,21.5', '106.1,91', 4, 'lat', 'beyond'],
];

const CHANGES: readonly FaultCase[] = [
  ['transitions.csv', '90003@2020-01-01,90003@2025', '90009@2020-01-01,90003@2025', 5, 'from', 'no unit 90009@2020'],
  ['transitions.csv', '90003@2025-01-01,2025-01-01,partial', '90009@2025-01-01,2025-01-01,partial', 4, 'to', 'no unit'],
  [
    'transitions.csv',
    '90003@2020-01-01,90003@2025-01-01,2025-01-01',
    '90003@2020-01-01,90003@2025-01-01,2025-01-02',
    5,
    'on',
    'does not end',
  ],
  [
    'transitions.csv',
    '90003@2020-01-01,90003@2025-01-01,2025-01-01',
    '90003@2020-01-01,90003@2025-01-01,2025-01-02',
    5,
    'on',
    'does not start',
  ],
  ['transitions.csv', 'partial,0.7', 'partial,0.6', 3, 'weight', 'add up to 0.9'],
  ['transitions.csv', 'whole,1,', 'whole,0.9,', 2, 'weight', 'whole transition'],
  ['transitions.csv', 'partial,0.7', 'partial,1.7', 4, 'weight', 'between 0 and 1'],
  ['transitions.csv', 'partial,0.7', 'partial,', 4, 'weight', 'required'],
  [
    'transitions.csv',
    '90003@2025-01-01,2025-01-01,partial',
    '90001@2025-01-01,2025-01-01,partial',
    4,
    'to',
    'already stands',
  ],
  [
    'transitions.csv',
    '90003@2020-01-01,90003@2025-01-01,2025-01-01,whole,1,whole unit,invented\n',
    '',
    6,
    'valid_to',
    'no transition',
    'units.csv',
  ],
  ['bases.csv', '2024-12-31,3,', '2024-12-31,4,', 2, 'units', 'has 3 units, not 4'],
  ['bases.csv', 'BT_2,2', 'BT_3,2', 3, 'base', 'already stands'],
  ['bases.csv', '2025-01-01,,2', '2024-12-01,,2', 3, 'valid_from', 'overlaps'],
  ['bases.csv', '2025-01-01,,2', '2024-12-01,,2', 4, 'valid_to', 'changes while', 'units.csv'],
  [
    'bases.csv',
    'BT_2,2 xã,2 communes,2025-01-01,,2,invented\n',
    '',
    7,
    'valid_from',
    'belongs to no base',
    'units.csv',
  ],
  ['class-memberships.csv', 'border,90001@2020-01-01,,', 'coast,90001@2020-01-01,,', 2, 'area_class', 'no class'],
  ['class-memberships.csv', '90001@2020-01-01,,', '90009@2020-01-01,,', 2, 'unit', 'no unit'],
  ['class-memberships.csv', '2022-12-31', '2023-01-01', 3, 'unit', 'already'],
  ['class-memberships.csv', '2023-01-01,', '2025-01-01,', 3, 'valid_from', 'outside'],
  ['class-memberships.csv', 'local,measured', 'local,unmeasured', 2, 'basis', 'has no "unmeasured"'],
  ['class-memberships.csv', 'local', 'certain', 2, 'status', 'none of'],
  ['populations.csv', '90001@2020-01-01,all', '90009@2020-01-01,all', 2, 'unit', 'no unit'],
  ['populations.csv', 'pupils,', 'poets,', 3, 'group', 'no group'],
  ['populations.csv', 'pupils,', 'all,', 3, 'unit', 'already stands'],
  ['populations.csv', 'all,2019-04-01', 'all,2025-04-01', 2, 'as_of', 'had ended'],
];

const LISTS: readonly FaultCase[] = [
  ['codes.csv', 'topic,crime_prevention,phòng', 'topic,drug_prevention,phòng', 3, 'code', 'already stands in line 2'],
  ['codes.csv', 'phòng ma túy,drug prevention', 'phòng ma túy,', 2, 'en', 'required'],
  ['codes.csv', 'actor,office', 'actor,Office', 11, 'code', 'made of a-z'],
  ['codes.csv', 'street crime,crime_prevention', 'street crime,fire_safety', 4, 'parent', 'no topic/fire_safety'],
  ['codes.csv', 'street crime,crime_prevention', 'street crime,', 4, 'parent', 'is missing'],
  ['codes.csv', 'crime prevention,,', 'crime prevention,crime_prevention,', 3, 'parent', 'above itself'],
  ['codes.csv', 'at risk,,1', 'at risk,,yes', 8, 'sensitive', 'write 1'],
  ['codes.csv', ',PCMT,', ',Phòng tội phạm,', 3, 'vi', 'spelling of drug_prevention'],
  ['codes.csv', 'reachBasis=area_wide', 'reachBasis=everywhere', 9, 'attributes', 'reachBasis'],
  ['codes.csv', 'reachBasis=area_wide', 'reachBasis', 9, 'attributes', 'name=value'],
  ['codes.csv', 'smallBelow=10', 'smallBelow=few', 8, 'attributes', 'smallBelow'],
  ['codes.csv', 'linkWindow=06-01..06-30', 'linkWindow=06-01..06-31', 14, 'attributes', 'linkWindow'],
  [
    'codes.csv',
    'linkWindow=06-01..06-30',
    'linkWindow=06-01..06-30;about=fire',
    14,
    'attributes',
    'no topic or subtopic fire',
  ],
  ['codes.csv', 'setting,school,trường học,school,,,,,,,invented\n', '', null, 'list', 'list setting is missing'],
  ['codes.csv', 'crime prevention,,,,', 'crime prevention,,,2023-01-01,2022-01-01', 3, 'valid_to', 'before it starts'],
];

const MANDATE: readonly FaultCase[] = [
  ['organisations.csv', 'station:90001', 'office:901', 3, 'organisation', 'already stands'],
  ['organisations.csv', ',office,901', ',army,901', 2, 'actor', 'no "army"'],
  ['organisations.csv', 'office,901@2020-01-01', 'office,902@2020-01-01', 2, 'area', 'no unit'],
  ['organisations.csv', '2024-12-31,,invented', '2025-12-31,,invented', 3, 'valid_to', 'not in force'],
  [
    'organisations.csv',
    'Đài xã Đồng Thử,Đồng Thử radio,station,90001@2020-01-01',
    'Phòng VH Thử Giang,Radio,station,901@2020-01-01',
    3,
    'vi',
    'office:901 too',
  ],
  ['plans.csv', 'plan_drugs,1/KH', 'plan_x,1/KH', 2, 'plan', 'list plan has no'],
  ['plans.csv', ',drug_prevention,', ',fire_safety,', 2, 'topic', 'list topic has no'],
  ['plans.csv', 'odd_symbol', 'odd', 2, 'flags', 'directive_flag has no'],
  ['directives.csv', '2023-03-05,day', '2023-03,day', 2, 'date', 'stated precision'],
  ['directives.csv', 'issued', 'lost', 2, 'status', 'directive_status has no'],
  ['directives.csv', 'request,drug_prevention,', 'request,fire_safety,', 2, 'topics', 'list topic has no'],
  ['directives.csv', 'request,drug_prevention,', 'request,,', 2, 'topics', 'has no topic'],
  ['directives.csv', 'request,drug_prevention,', 'request,crime_prevention,', 2, 'plans', 'not among'],
  ['directives.csv', 'plan_drugs', 'plan_x', 2, 'plans', 'no plan'],
  ['directives.csv', ',office:901', ',office:902', 2, 'addressees', 'no body'],
  ['directives.csv', ',office:901', ',', 2, 'addressees', 'addressed to nobody'],
  ['directive-recipients.csv', 'dir_1', 'dir_2', 2, 'directive', 'no directive "dir_2"'],
  ['directive-recipients.csv', 'for_action', 'for_fun', 2, 'role', 'recipient_role has no'],
  ['duties.csv', 'urge_and_guide,', 'dance,', 3, 'duty', 'list duty has no'],
  ['duties.csv', 'office:901,drug_prevention', 'office:902,drug_prevention', 2, 'bearer', 'no body'],
  ['duties.csv', 'actor:office', 'actor:army', 4, 'bearer', 'list actor has no'],
  ['duties.csv', 'office:901,drug_prevention', 'office:901,crime_prevention', 2, 'topic', 'not among'],
  ['duties.csv', 'office:901,drug_prevention', 'office:901,', 2, 'topic', 'needs this column'],
  ['duties.csv', ',june,', ',,', 4, 'observance', 'needs this column'],
  ['duties.csv', ',june,', ',july,', 4, 'observance', 'list observance has no'],
  ['duties.csv', ',station,', ',,', 3, 'over', 'needs this column'],
  ['duties.csv', ',station,', ',army,', 3, 'over', 'list actor has no'],
  ['duties.csv', 'urge_and_guide,dir_1', 'urge_and_guide,dir_2', 3, 'directive', 'no directive'],
  [
    'duties.csv',
    'urge_and_guide,dir_1,office:901,,,station',
    'organise_outreach,dir_1,office:901,drug_prevention,,',
    3,
    'duty',
    'already stands',
  ],
  ['priorities.csv', ',border', ',coast', 2, 'code', 'list area_class has no'],
  ['priorities.csv', 'area_class', 'weather', 2, 'list', 'none of'],
  ['priorities.csv', 'drug_prevention,', 'fire_safety,', 2, 'topic', 'list topic has no'],
];

const TARGETS: readonly FaultCase[] = [
  ['targets.csv', 'plan_drugs,SESSIONS', 'plan_x,SESSIONS', 3, 'plan', 'no plan "plan_x"'],
  ['targets.csv', 'SESSIONS', 'POPULATION', 3, 'measure', 'none of'],
  ['targets.csv', ',0.9,', ',90,', 2, 'value', 'between 0 and 1'],
  ['targets.csv', ',12,', ',-1,', 3, 'value', 'number of 0 or more'],
  ['targets.csv', ',12,1/KH', ',12,', 3, 'basis', 'required'],
  ['targets.csv', '2023-04-01,2023-06-30', '2023-04-01,2023-03-31', 3, 'to', 'before the first day'],
  ['targets.csv', 'SESSIONS,90001@2020-01-01', 'SESSIONS,90009@2020-01-01', 3, 'unit', 'no unit'],
  ['targets.csv', 'SESSIONS,90001@2020-01-01', 'SESSIONS,90001@2025-01-01', 3, 'unit', 'did not exist'],
  [
    'targets.csv',
    'SESSIONS,90001@2020-01-01,2023-04-01,2023-06-30,12',
    'COMMUNE_COVERAGE,,2023-01-01,2023-12-31,1',
    3,
    'plan',
    'already stands',
  ],
];

const SUBJECTS: readonly { readonly subject: string; readonly cases: readonly FaultCase[] }[] = [
  { subject: 'table', cases: TABLES },
  { subject: 'unit', cases: UNITS },
  { subject: 'change of units', cases: CHANGES },
  { subject: 'code list', cases: LISTS },
  { subject: 'mandate', cases: MANDATE },
  { subject: 'target', cases: TARGETS },
];

describe.each(SUBJECTS)('a faulty $subject', ({ cases }) => {
  const named = cases.map(([file, from, to, row, field, en, seenIn = file]) => ({
    file,
    from,
    to,
    fault: { file: seenIn, row, field },
    en,
  }));
  it.each(named)('$file: "$from" written "$to"', async ({ file, from, to, fault, en }) => {
    const faults = await faultsOf(changed(file, from, to));
    const message = { vi: expect.stringMatching(/./u) as string, en: expect.stringContaining(en) as string };
    expect(faults).toContainEqual({ ...fault, message });
  });
});

describe('a pack with a table that is', () => {
  it('missing is refused by its name', async () => {
    const tables = Object.fromEntries(Object.entries(tinyPack()).filter(([name]) => name !== 'duties.csv'));
    expect((await faultsOf(tables)).map(({ file, message }) => [file, message.en])).toEqual([
      ['duties.csv', 'the file is missing or cannot be read'],
    ]);
  });

  it('empty is refused by its name', async () => {
    const faults = await faultsOf({ ...tinyPack(), 'duties.csv': '' });
    expect(faults.map(({ file, message }) => [file, message.en])).toEqual([['duties.csv', 'the file is empty']]);
  });
});
