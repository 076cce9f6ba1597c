import type { DigestMode } from '../../gql/graphql.ts';

const vi = {
  title: 'Thư về cảnh báo',
  text: 'Thư tổng hợp những cảnh báo mới trong phạm vi của tài khoản này. Một cảnh báo không gửi hai lần; cái đã xác nhận là biết rồi thì không gửi.',
  notSetUp: 'Máy chủ chưa cài đặt gửi thư; lựa chọn vẫn được giữ.',
  mode: 'Nhận thư',
  modes: {
    NONE: 'Không nhận',
    DAILY: 'Mỗi ngày làm việc một thư',
    AT_ONCE: 'Ngay khi có cảnh báo mới',
  } satisfies Record<DigestMode, string>,
  quiet:
    'Trong giờ yên lặng không gửi gì; những gì rơi vào giờ đó chờ đến hết giờ. Hai giờ bằng nhau: không có giờ yên lặng.',
  from: 'Yên lặng từ',
  to: 'đến',
  submit: 'Lưu lựa chọn',
  saved: 'Đã lưu',
};

const en = {
  title: 'Mails about alerts',
  text: 'A digest of new alerts within the scope of this account. No alert is sent twice; one that was said to be known is not sent.',
  notSetUp: 'The server has no mail set up; the choice is kept all the same.',
  mode: 'Mails',
  modes: {
    NONE: 'None',
    DAILY: 'One on each working day',
    AT_ONCE: 'As soon as something is new',
  } satisfies Record<DigestMode, string>,
  quiet:
    'Nothing is sent in quiet hours; what falls into them waits for their end. The same time twice: no quiet hours.',
  from: 'Quiet from',
  to: 'until',
  submit: 'Save the choice',
  saved: 'Saved',
} satisfies typeof vi;

export const alertPreferenceMessages = { vi, en };
