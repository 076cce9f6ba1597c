import { blankNames } from '../../figures/blank-names.messages.ts';

const vi = {
  finding: (set: string, share: string, k: string, n: string) =>
    `Thấp nhất là nhóm ${set}: ${share} số xã đã có hoạt động (${k} trên ${n})`,
  findingEqual: (share: string) => `Mọi nhóm loại địa bàn đều đạt ${share} số xã`,
  findingNone: 'Chưa có số liệu theo tổ hợp loại địa bàn',
  findingNotDue: 'Chưa kết luận được theo tổ hợp loại địa bàn: không có báo cáo nào đến hạn',
  description: (topic: string, sets: string, total: string) =>
    `Số xã đã có hoạt động tại chỗ trong kỳ, ${topic}. Trên: mỗi loại, một xã có thể thuộc nhiều loại. Dưới: ${sets} nhóm không chồng nhau, cộng lại đúng ${total} xã.`,
  anyTopic: 'bất kể nội dung',
  caption: 'Số xã đã tiếp cận theo loại địa bàn và tổ hợp loại',
  marginal: 'Từng loại (chồng nhau)',
  exclusive: 'Từng tổ hợp (không chồng nhau)',
  only: (name: string) => `Chỉ ${name}`,
  without: 'Không thuộc loại nào',
  total: 'Tất cả các xã',
  columns: {
    set: 'Loại địa bàn',
    part: 'Cách tính',
    reached: 'Đã tiếp cận',
    share: 'Tỷ lệ',
    unknown: 'Chưa rõ',
    all: 'Tổng số xã',
  },
  of: (k: string, n: string) => `${k} trên ${n}`,
  in: 'có',
  notIn: 'không',
  pick: (name: string) => `Lọc trang theo ${name}`,
  noSetFilter: 'Không bộ lọc nào nói “đúng các loại này và không loại nào khác”, nên trang không lọc theo tổ hợp được.',
  setLevel: 'Xem mọi tổ hợp theo huyện, xã',
  noSetRecords: 'Vì vậy cũng không có danh sách hoạt động riêng; câu hỏi hỏi mọi tổ hợp, mỗi tổ hợp một dòng.',
  blanks: blankNames.vi,
};

const en = {
  finding: (set: string, share: string, k: string, n: string) =>
    `Lowest is the set ${set}: ${share} of its communes had an activity (${k} of ${n})`,
  findingEqual: (share: string) => `Every set of communes stands at ${share}`,
  findingNone: 'No figures by combination of classes yet',
  findingNotDue: 'Nothing can be concluded by combination of classes: no report was due',
  description: (topic: string, sets: string, total: string) =>
    `Communes with an activity on site in the period, ${topic}. Above: each class, a commune may belong to several. Below: ${sets} sets that do not overlap and add up to ${total} communes.`,
  anyTopic: 'on any topic',
  caption: 'Communes reached by class and by combination of classes',
  marginal: 'Each class (overlapping)',
  exclusive: 'Each combination (not overlapping)',
  only: (name: string) => `Only ${name}`,
  without: 'In no class',
  total: 'All communes',
  columns: {
    set: 'Kind of area',
    part: 'Counted as',
    reached: 'Reached',
    share: 'Share',
    unknown: 'Unknown',
    all: 'All communes',
  },
  of: (k: string, n: string) => `${k} of ${n}`,
  in: 'yes',
  notIn: 'no',
  pick: (name: string) => `Filter the page by ${name}`,
  noSetFilter: 'No filter says “of these kinds and of no other”, so the page cannot be put under a combination.',
  setLevel: 'All combinations by district and commune',
  noSetRecords: 'So there is no list of its activities either; the query asks for every combination, a row for each.',
  blanks: blankNames.en,
} satisfies typeof vi;

export const classSetsMessages = { vi, en };
