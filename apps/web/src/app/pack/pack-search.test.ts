import { describe, expect, it } from 'vitest';
import { chosenPages, filtersWithoutEffect, PACK_PAGES, packSearch, partsThatFollow, searchOf } from './pack-search.ts';

describe('the pack in the address', () => {
  it('keeps the order of the chosen pages, each once, without those that the role may not see', () => {
    const offered = PACK_PAGES.filter((page) => page !== 'reporting');
    expect(chosenPages('channels.overview.reporting.channels.nonsense', offered)).toEqual(['channels', 'overview']);
    expect(chosenPages(undefined, offered)).toEqual(offered);
    expect(chosenPages('nonsense', offered)).toEqual([]);
  });

  it('falls back where a choice cannot be read', () => {
    const read = packSearch.parse({ period: '2023', body: 'someone', topic: '<b>' });
    expect(Object.values(read).filter((value) => value !== undefined)).toEqual([]);
  });

  it('knows which parts follow a filter, by their numbers', () => {
    expect(partsThatFollow('base', ['overview', 'coverage', 'districts'])).toEqual([2, 3]);
    expect(partsThatFollow('base', ['coverage', 'districts'])).toBeNull();
    expect(partsThatFollow('topic', ['groups', 'reporting'])).toEqual([]);
  });

  it('hands a page the filters that it knows, and tells the others', () => {
    const search = packSearch.parse({
      ...{ period: 'admin:2023-Q2', topic: 'drug_prevention', district: '183@2020-01-01' },
      ...{ areaClass: 'border', base: 'LS_65' },
    });
    expect(searchOf('coverage', search)).toEqual({
      ...{ period: 'admin:2023-Q2', topic: 'drug_prevention', district: '183@2020-01-01' },
      ...{ areaClass: 'border', base: 'LS_65' },
    });
    expect(filtersWithoutEffect('coverage', search)).toEqual([]);
    expect(searchOf('groups', search)).toEqual({ period: 'admin:2023-Q2', district: '183@2020-01-01' });
    expect(filtersWithoutEffect('groups', search)).toEqual(['topic', 'areaClass', 'base']);
    expect(filtersWithoutEffect('reporting', search)).toEqual(['topic', 'district', 'areaClass', 'base']);
  });
});
