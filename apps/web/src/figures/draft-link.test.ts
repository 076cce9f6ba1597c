import { describe, expect, it } from 'vitest';
import { draftLink } from './draft-link.ts';

describe('the link to a draft report', () => {
  it.each([
    [{ period: 'admin:2023-Q2' }, 'period=admin%3A2023-Q2'],
    [{ period: 'admin:2023-Q2', unit: '182@2020-01-01' }, 'period=admin%3A2023-Q2&unit=182%402020-01-01'],
    [{ request: 'abc', confirmed: true }, 'request=abc&confirm=exact-figures'],
    [{ request: 'abc', confirmed: false }, 'request=abc'],
  ])('names what is asked for: %j', (of, search) => {
    expect(draftLink(of)).toBe(`/export/report.docx?${search}`);
  });

  it('leads to the annexes alone, too', () => {
    expect(draftLink({ request: 'abc', format: 'xlsx' })).toBe('/export/report.xlsx?request=abc');
    expect(draftLink({ request: 'abc', format: 'csv' })).toBe('/export/report.csv?request=abc');
  });
});
