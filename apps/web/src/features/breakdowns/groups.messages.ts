const vi = {
  title: 'Đối tượng',
  lead: 'Tuyên truyền đã đến những nhóm nào. Số của mỗi nhóm là “trong đó”: một người có thể thuộc nhiều nhóm, nên các nhóm không cộng thành tổng.',
  protection:
    'Số nhỏ về nhóm nhạy cảm được máy chủ ẩn trước khi rời đi, cùng những số giúp suy ra nó; tải tệp cũng như vậy. Giới tính, tuổi và dân tộc của từng người không được thu thập nên không có ở đây.',
  exactFigures:
    'Bạn đang xem số chính xác, kể cả số nhỏ về nhóm nhạy cảm; vai trò không có quyền này thì không thấy, và mỗi lần xem được ghi lại. Đừng chuyển trang này cho người khác. Giới tính, tuổi và dân tộc của từng người không được thu thập nên không có ở đây.',
  sections: { groups: 'Theo nhóm', topics: 'Nhóm và nội dung', places: 'Nhóm theo huyện' },
  groups: 'Lượt người dự của từng nhóm, kèm số hoạt động có nêu nhóm đó. Lượt, không phải người.',
  unstated: (share: string) => `${share} lượt người không nêu thuộc nhóm nào`,
  ofAll: (share: string) => `${share} tổng số lượt`,
  topics:
    'Số hoạt động có nêu nhóm, theo nội dung. Màu rõ hơn là nhiều hơn; một hoạt động có thể nêu nhiều nhóm, nhiều nội dung.',
  topicsCaption: 'Hoạt động theo nhóm đối tượng và nội dung',
  steps: 'Số hoạt động',
  topicsFinding: (held: string, all: string) => `${held} trong ${all} ô đã có hoạt động`,
  topicsBlank: {
    zero: (n: string) => `${n} ô không có`,
    missing: (n: string) => `${n} ô chưa biết vì thiếu báo cáo`,
    not_known: (n: string) => `${n} ô chưa rõ`,
    hidden: (n: string) => `${n} ô ẩn`,
    not_applicable: (n: string) => `${n} ô không áp dụng`,
  },
  topicsNotDue: 'Chưa kết luận được nhóm nào có hay chưa có hoạt động: không có báo cáo nào đến hạn',
  topicsFull: 'Mỗi nhóm đều có hoạt động ở mọi nội dung',
  places: (group: string) => `${group}: lượt người dự theo huyện, thành phố.`,
};

const en = {
  title: 'Target groups',
  lead: 'Which groups outreach has come to. The figure of a group is “of which”: one person may belong to several, so groups do not add up to the total.',
  protection:
    'Small counts of sensitive groups are hidden by the server before anything leaves, with those that would give them away; files too. Sex, age and ethnic origin of persons are not collected, so they are not here.',
  exactFigures:
    'You see exact counts, small ones of sensitive groups too; roles without that right do not, and each reading is logged. Do not pass this page on. Sex, age and ethnic origin of persons are not collected, so they are not here.',
  sections: { groups: 'By group', topics: 'Groups and topics', places: 'A group by district' },
  groups: 'Attendances of each group, with the activities that name it. Attendances, not people.',
  unstated: (share: string) => `${share} of attendances name no group`,
  ofAll: (share: string) => `${share} of all`,
  topics:
    'Activities that name a group, by topic. A stronger colour is more; an activity may name several groups and several topics.',
  topicsCaption: 'Activities by target group and topic',
  steps: 'Activities',
  topicsFinding: (held: string, all: string) => `${held} of ${all} cells hold activities`,
  topicsBlank: {
    zero: (n: string) => `${n} hold none`,
    missing: (n: string) => `${n} are not known, reports are missing`,
    not_known: (n: string) => `${n} are not known`,
    hidden: (n: string) => `${n} are hidden`,
    not_applicable: (n: string) => `${n} do not apply`,
  },
  topicsNotDue: 'Whether a group has had activities cannot be told: no report was due',
  topicsFull: 'Every group has activities on every topic',
  places: (group: string) => `${group}: attendances by district.`,
} satisfies typeof vi;

export const groupsMessages = { vi, en };
