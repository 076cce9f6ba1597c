import { describe, expect, it } from 'vitest';
import { drawnAnew, readShareView, shareViewOf, SHARED_PAGES } from './share-view.ts';

const DATA = { dataFrom: '2022-12-15', dataTo: '2023-12-14', defaultPeriod: 'admin:2023-Y' };

describe('the view of a link', () => {
  it('tells its period, which another year would tell otherwise, and keeps one that was chosen', () => {
    expect(shareViewOf('/groups', { district: '180@2020-01-01', group: undefined }, DATA).search).toEqual({
      ...{ period: 'admin:2023-Y', district: '180@2020-01-01' },
    });
    expect(shareViewOf('/', { period: 'admin:2023-Q2' }, DATA).search).toEqual({ period: 'admin:2023-Q2' });
  });

  it.each(SHARED_PAGES)('is read back as it was written: %s', (page) => {
    const view = shareViewOf(page, { topic: 'drug_prevention' }, DATA);
    expect(readShareView(JSON.stringify(view))).toEqual(view);
  });

  it('of a page that no link shows is none', () => {
    for (const page of ['/activities', '/reporting', '/entry', '/admin', '//x', undefined])
      expect(readShareView(JSON.stringify({ page, search: {}, data: DATA }))).toBeNull();
  });

  it('is drawn anew by what asks nothing, and by nothing else', () => {
    const search = { period: 'admin:2023-Q2', topic: 'drug_prevention' };
    expect(drawnAnew({ page: '/coverage', search }, { mapView: 'days', unit: 'x' })).toEqual({
      ...search,
      ...{ mapView: 'days', unit: 'x' },
    });
    expect(drawnAnew({ page: '/coverage', search: { ...search, unit: 'x' } }, { unit: undefined })).toEqual(search);
    expect(drawnAnew({ page: '/coverage', search }, { unit: 'x', topic: undefined })).toBe(search);
    expect(drawnAnew({ page: '/districts', search }, { beside: 'x' })).toBe(search);
    expect(drawnAnew({ page: '/explore', search }, { draw: 'SESSIONS' })).toBe(search);
  });
});
