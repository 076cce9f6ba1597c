import { expect, it } from 'vitest';
import type { Waiting } from './waiting-for.ts';
import { waitingSentence } from './waiting-sentence.ts';

const waiting: Waiting = {
  ...{ step: 'read_by_parent', awaits: 'PARENT', since: '2023-04-18', until: '2023-04-20' },
  ...{ then: 'with_department', can: [], isShut: false },
};

it('says the day as people write it, in both languages', () => {
  expect(waitingSentence(waiting)).toEqual({
    vi: 'Cấp trên đang xem, đến hết 20/04/2023; sau ngày đó tự chuyển lên sở.',
    en: 'The parent body is reading it, until 20/04/2023; then it goes on to the department by itself.',
  });
});

it('says since when where nobody is awaited', () => {
  expect(waitingSentence({ ...waiting, step: 'accepted', awaits: null, until: null, then: null })).toEqual({
    vi: 'Đã duyệt ngày 18/04/2023.',
    en: 'Accepted on 18/04/2023.',
  });
});

it('has no day to say where there is none', () => {
  expect(waitingSentence({ ...waiting, step: 'not_due', until: null }).en).toBe(
    'The period is not over yet (last day ); a draft can be begun.',
  );
});

it('says that a closed request takes in no more', () => {
  const shut = { ...waiting, step: 'missing', awaits: null, until: null, then: null, isShut: true } as const;
  expect(waitingSentence(shut).vi).toBe(
    'Chưa báo cáo từ 18/04/2023 và yêu cầu đã đóng, không gửi được nữa. Sở gia hạn thì gửi được.',
  );
});
