import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

describe('search parameters', () => {
  it('stay readable text and come back unchanged', () => {
    const search = { period: 'admin:2023-Q2', district: '183@2020-01-01', q: 'a&b=c d' };
    const text = stringifySearch(search);
    expect(text).toBe('?period=admin:2023-Q2&district=183@2020-01-01&q=a%26b%3Dc+d');
    expect(parseSearch(text)).toEqual(search);
  });

  it('keep codes that look like numbers as text', () => {
    expect(parseSearch('?district=183')).toEqual({ district: '183' });
  });

  it('leave out what is not set', () => {
    expect(stringifySearch({ period: undefined, topic: '' })).toBe('');
  });
});
