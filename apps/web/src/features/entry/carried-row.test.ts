import { describe, expect, it } from 'vitest';
import { itemOf } from '../../outbox/outbox-item.fixture.ts';
import { alongWith, carriedRow, openedRow, writtenRow } from './carried-row.ts';
import { GRID_COLUMNS } from './grid-state.ts';

const TEXTS = { date: '05/02/2023', commune: 'Toàn huyện', district: 'Huyện Văn Lãng', languages: 'Tiếng Tày' };

function row() {
  const cells = Object.entries(TEXTS).map(([field, text]) => ({ field, text }));
  return carriedRow('r', { of: 'a', source: { kind: 'broadcast', on: '2023-01-05' }, cells, otherActors: [] });
}

describe('a row made of an earlier broadcast', () => {
  it('shows what the table has columns for, is to be checked, and takes the rest along', () => {
    expect(row().cells[GRID_COLUMNS.indexOf('date')]).toBe('05/02/2023');
    expect(row().isUnchecked).toBe(true);
    expect(alongWith(row())).toEqual({ district: 'Huyện Văn Lãng', languages: 'Tiếng Tày' });
  });

  it('leaves its district behind when somebody names another commune', () => {
    const { cells, ...rest } = row();
    const moved = { ...rest, cells: cells.with(GRID_COLUMNS.indexOf('commune'), 'Hoàng Văn Thụ') };
    expect(alongWith(moved)).toEqual({ languages: 'Tiếng Tày' });
  });

  it('has nothing to take along where it was typed', () => {
    expect(alongWith({ id: 'r', cells: [] })).toEqual({});
  });

  it('is the same row again when it comes back from the outbox', () => {
    const { isUnchecked: _, ...checked } = row();
    const written = writtenRow(checked);
    expect(written.texts).toMatchObject({ date: '05/02/2023', district: 'Huyện Văn Lãng' });
    const item = itemOf({ id: 'r', expectedRevision: 0 });
    const waiting = { ...item, kind: 'row', row: written } as const;
    expect(openedRow(waiting)).toEqual(checked);
    // Changed after it was recorded, it goes on from the revision that it made.
    expect(openedRow({ ...waiting, expectedRevision: 2 })).toEqual({ ...checked, revision: 2 });
  });
});
