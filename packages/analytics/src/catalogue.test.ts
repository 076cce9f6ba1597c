import { describe, expect, test } from 'vitest';
import { EXACT } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { payload, smallProvince } from './testing/small-province.ts';

describe('what can be asked', () => {
  test('the catalogue tells the days of an observance, and of no other code', async () => {
    const pack = smallProvince();
    const withDays = (code: (typeof pack.codes)[number]) =>
      code.list === 'observance' ? { ...code, attributes: { window: '06-01..06-30' } } : code;
    const model = await smallModel([], [], { ...pack, codes: pack.codes.map(withDays) });
    const { codes } = await model.catalogue('VI');
    const days = codes.flatMap(({ list, code, window }) => (window === null ? [] : [`${list} ${code} ${window}`]));
    expect(days).toEqual(['observance child_action_month 06-01..06-30']);
    await model.close();
  });

  test('the catalogue names every measure, and bases with their units', async () => {
    const model = await smallModel([]);
    const catalogue = await model.catalogue('VI');
    expect(catalogue.measures.map(({ measure }) => measure)).toContain('PEOPLE_LOWER_BOUND');
    const marks = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
    for (const { vi, en, unitEn, definition, definitionVi } of catalogue.measures) {
      expect([vi, en, definition, definitionVi].every((text) => text.length > 2)).toBe(true);
      expect([en, unitEn, definition].filter((text) => marks.test(text))).toEqual([]);
      expect(definitionVi).toMatch(marks);
    }
    expect(catalogue.bases.map(({ id, units }) => [id, units])).toEqual([
      ['LS_200', 4],
      ['LS_65', 1],
    ]);
    expect(catalogue.codes.filter(({ list }) => list === 'topic').map(({ code }) => code)).toEqual([
      'crime_prevention',
      'drug_prevention',
    ]);
    await model.close();
  });

  test('a definition is told in words of a reader: no code of the interface, no name of a column', async () => {
    const model = await smallModel([]);
    const { measures } = await model.catalogue('VI');
    const technical = /_|[A-Z]{3,}/;
    const told = measures.flatMap(({ definition, definitionVi }) => [definition, definitionVi]);
    expect(told.filter((text) => technical.test(text))).toEqual([]);
    await model.close();
  });

  test('the span of the data, null without any', async () => {
    const empty = await smallModel([]);
    expect(await empty.span()).toMatchObject({ from: null, to: null });
    await empty.close();
    const model = await smallModel([payload({ date: '2023-02-01' }), payload({ date: '2023-07-01' })]);
    expect(await model.span()).toEqual({
      from: '2023-02-01',
      to: '2023-07-01',
      recordedUpTo: '2024-01-02T12:00:00.000Z',
    });
    await model.close();
  });

  test('a class without complement has no gap, and says why', async () => {
    const model = await smallModel([
      payload({ date: '2025-08-01', places: [{ unit: '00004@2025-07-01', attendances: null }], districts: [] }),
    ]);
    const { gaps } = await model.equityGaps(
      { areaClass: ['border'], period: { code: 'cal:2025-Y' }, topic: ['crime_prevention'] },
      EXACT,
    );
    expect(gaps[0]?.inClass).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'no_units' });
    expect(gaps[0]?.difference).toMatchObject({ value: null, status: 'NOT_APPLICABLE', reason: 'no_units_in_class' });
    await model.close();
  });
});
