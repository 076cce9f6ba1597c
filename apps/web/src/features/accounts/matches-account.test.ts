import { describe, expect, it } from 'vitest';
import { matchesAccount } from './matches-account.ts';

const account = {
  ...{ email: 'ha@langson.vn', name: 'Cán bộ xã', organisation: 'police-06001' },
  ...{ units: [{ label: 'Phường Hoàng Văn Thụ' }] },
} as const;

describe('the search in accounts', () => {
  it.each(['', '  ', 'HA@lang', 'can bo', 'hoàng văn', 'hoang thu', 'bao cao phuong', 'police'])(
    'finds by "%s"',
    (search) => {
      expect(matchesAccount(search, account, 'Cán bộ báo cáo')).toBe(true);
    },
  );

  it('leaves out what holds only some of the words', () => {
    expect(matchesAccount('hoang kiem tra', account, 'Cán bộ báo cáo')).toBe(false);
  });
});
