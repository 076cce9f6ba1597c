import { describe, expect, it } from 'vitest';
import { itemOf } from './outbox-item.fixture.ts';
import type { Decision } from './outbox-item.ts';
import { mayBeKept, personalFaults } from './personal-faults.ts';

const { activity } = itemOf();
const recognition = { form: 'x', recipients: [], level: null, topics: [], decidedOn: null };
const parts = { id: 'a', account: 'one', expectedRevision: 0 };
const entry = (changes: object, reason = ''): Decision => ({
  ...{ ...parts, activity: { ...activity, ...changes } },
  confirmed: reason === '' ? [] : [{ field: 'attendances', code: 'UNUSUAL_VALUE', value: '9', reason }],
});
const row = (texts: Record<string, string>): Decision => ({ ...parts, kind: 'row', row: { texts }, confirmed: [] });
const retraction = (reason: string): Decision => ({
  ...{ ...parts, kind: 'retraction', recorded: itemOf.theirs, reason },
});

describe('what a device must not keep', () => {
  // The digits belong to nobody.
  it.each<[string, Decision, object[]]>([
    ['a note', entry({ note: 'gọi 0900 000 000' }), [{ field: 'note', code: 'PHONE_NUMBER' }]],
    [
      'a village that reads like a person',
      entry({ village: 'Nông Văn B' }),
      [{ field: 'village', code: 'NAMED_PERSON' }],
    ],
    ['a second village', entry({ village: 'Thôn 3; nhà ông Văn B' }), [{ field: 'village', code: 'NAMED_PERSON' }]],
    [
      'a decision',
      entry({ recognition: { ...recognition, decisionNumber: '000199000001' } }),
      [{ field: 'decisionNumber', code: 'PERSONAL_ID_NUMBER' }],
    ],
    [
      'a document',
      entry({ attachments: [{ sourceSystem: 'OTHER', externalId: '000199000001', checksum: null }] }),
      [{ field: 'attachments', code: 'PERSONAL_ID_NUMBER' }],
    ],
    ['the reason for a warning', entry({}, 'Hỏi 0900000000'), [{ field: 'attendances', code: 'PHONE_NUMBER' }]],
    ['no reason at all', entry({}, 'ừ'), [{ field: 'attendances', code: 'MISSING_REQUIRED' }]],
    [
      'any cell of a row',
      row({ commune: 'gọi 0900000000', note: 'nạn nhân Trần Thị Xyz' }),
      [
        { field: 'commune', code: 'PHONE_NUMBER' },
        { field: 'note', code: 'NAMED_PERSON' },
      ],
    ],
    ['the reason for taking back', retraction('Hỏi 0900000000'), [{ field: null, code: 'PHONE_NUMBER' }]],
  ])('%s', (_, decision, faults) => {
    expect(personalFaults(decision, 'vi')).toMatchObject(faults);
    expect(personalFaults(decision, 'vi')).toHaveLength(faults.length);
    expect(JSON.stringify(personalFaults(decision, 'vi'))).not.toMatch(/0900|0001|Xyz|Văn B/u);
  });

  it('is told in the words of the server, in either language', () => {
    const told = (lang: 'vi' | 'en') => personalFaults(entry({ note: 'gọi 0900000000' }), lang)[0]?.message;
    expect(told('vi')).toBe('Ô có chứa một số điện thoại; hệ thống không lưu dữ liệu cá nhân.');
    expect(told('en')).toBe('The cell holds a phone number; personal data is not kept here.');
  });

  it.each<[string, Decision]>([
    ['an entry', entry({ note: 'Phát 1.250 tờ gấp', village: 'Thôn Nà Làng' }, 'Toàn xã dự thi')],
    ['a row, whatever its figures', row({ date: '12/03/2025', attendances: '900000000', note: 'Tại nhà văn hóa' })],
    ['taking back', retraction('Ghi nhầm ngày')],
  ])('is nothing of %s', (_, decision) => {
    expect(personalFaults(decision, 'vi')).toEqual([]);
  });

  it('is left out of a table that is half filled in', () => {
    expect(mayBeKept('note', 'gọi 0900000000')).toBe(false);
    expect(mayBeKept('note', 'gọi cán bộ xã')).toBe(true);
  });
});
