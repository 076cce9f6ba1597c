import { describe, expect, it } from 'vitest';
import { formatsOf } from '../language/formats.ts';
import type { MemberRow } from './member-rows.ts';
import { mostFinding } from './most-finding.ts';

const vi = formatsOf('vi');
const row = (code: string, figure: number | null, blank: MemberRow['blank'] = null): MemberRow => ({
  ...{ code, id: code, label: code, figure, blank, note: '' },
  text: figure === null ? '' : vi.number(figure),
});

describe('the sentence above bars', () => {
  it('names the most, and tells hidden, not reported and zero apart', () => {
    const rows = [row('A', 3), row('B', 9), row('C', null, 'hidden'), row('D', null, 'missing'), row('E', 0, 'zero')];
    expect(mostFinding(rows, 'lượt người', vi)).toBe(
      'Nhiều nhất: B (9 lượt người); 1 mục bị ẩn để bảo vệ nhóm nhạy cảm; 1 mục chưa báo cáo; 1 mục bằng 0',
    );
  });

  it('says how many more have as much', () => {
    const rows = [row('A', 9), row('B', 9), row('C', 3), row('unspecified', 9)];
    expect(mostFinding(rows, 'hoạt động', vi)).toBe('Nhiều nhất: A (9 hoạt động), 1 mục khác cũng vậy');
    expect(mostFinding(rows, '', formatsOf('en'))).toBe('Highest: A (9), and 1 more with as much');
  });

  it('counts the many that have the most, and names the least', () => {
    const en = formatsOf('en');
    const tied = ['A', 'B', 'C'].map((code) => row(code, 9));
    expect(mostFinding([...tied, row('D', 4), row('E', 2), row('unspecified', 1)], '', en)).toBe(
      'Highest: 3 of 5, at 9 each; lowest: E (2)',
    );
    expect(mostFinding([...tied, row('D', 2), row('E', 2)], 'hoạt động', vi)).toBe(
      'Cao nhất: 3 trên 5 mục, đều 9 hoạt động; thấp nhất: D (2), 1 mục khác cũng vậy',
    );
    expect(mostFinding(tied, '', en)).toBe('Highest: 3 of 3, at 9 each');
    expect(mostFinding([...tied, row('D', 0, 'zero')], '', en)).toBe('Highest: 3 of 4, at 9 each; 1 at zero');
  });

  it('calls none the lowest where some are hidden or not known', () => {
    const en = formatsOf('en');
    const tied = ['A', 'B', 'C'].map((code) => row(code, 9));
    const rows = [...tied, row('D', null, 'hidden'), row('E', 6)];
    expect(mostFinding(rows, '', en)).toBe('Highest: 3 of 5, at 9 each; 1 hidden to protect sensitive groups');
    expect(mostFinding([...tied, row('D', null, 'not_known'), row('E', 6)], '', en)).toBe(
      'Highest: 3 of 5, at 9 each; 1 not known',
    );
  });

  it('names what many members are, and counts one as one', () => {
    const ones = ['A', 'B', 'C'].map((code) => row(code, 1));
    expect(mostFinding(ones, 'hoạt động', vi, true, (n) => `${n} kênh`)).toBe(
      'Cao nhất: 3 trên 3 kênh, đều 1 hoạt động',
    );
    const en = formatsOf('en');
    const channels = (n: string) => `${n} channels`;
    expect(mostFinding(ones, 'activities', en, true, channels)).toBe('Highest: 3 of 3 channels, at 1 activity each');
    expect(mostFinding([row('A', 1)], 'broadcast runs', en)).toBe('Most: A (1 broadcast run)');
    expect(mostFinding([row('A', 2)], 'broadcast runs', en)).toBe('Most: A (2 broadcast runs)');
    expect(mostFinding([row('A', 1)], 'per 1,000 residents', en)).toBe('Most: A (1 per 1,000 residents)');
    expect(mostFinding([row('A', 2), row('B', 2)], 'hoạt động', vi, true, (n) => `${n} kênh`)).toBe(
      'Nhiều nhất: A (2 hoạt động), 1 kênh khác cũng vậy',
    );
  });

  it('counts members by what they are', () => {
    const rows = [row('A', 9), row('B', null, 'missing')];
    const languages = (n: string) => `${n} language`;
    expect(mostFinding(rows, 'activities', formatsOf('en'), true, languages)).toBe(
      'Most: A (9 activities); 1 language not reported',
    );
  });

  it('never calls the remainder the most', () => {
    expect(mostFinding([row('unspecified', 90), row('A', 1)], 'hoạt động', vi)).toBe('Nhiều nhất: A (1 hoạt động)');
  });

  it('counts no zeros where nothing is above zero, unless others are not known', () => {
    expect(mostFinding([row('A', 0, 'zero'), row('B', 0, 'zero')], 'hoạt động', vi)).toBe('Chưa có hoạt động nào');
    expect(mostFinding([row('A', 0, 'zero'), row('B', null, 'missing')], 'hoạt động', vi)).toBe(
      'Chưa có hoạt động nào; 1 mục chưa báo cáo; 1 mục bằng 0',
    );
  });

  it('claims nothing where no report was due, with rows or without', () => {
    const none = 'Chưa kết luận được: không có báo cáo nào đến hạn trong thời gian này';
    expect(mostFinding([row('A', null, 'not_known')], 'hoạt động', vi, false)).toBe(none);
    expect(mostFinding([], 'hoạt động', vi, false)).toBe(none);
    expect(mostFinding([], 'hoạt động', vi)).toBe('Chưa có hoạt động nào');
    expect(mostFinding([row('A', 2), row('B', null, 'not_known')], 'hoạt động', vi, false)).toBe(
      'Nhiều nhất: A (2 hoạt động); 1 mục chưa rõ',
    );
  });
});
