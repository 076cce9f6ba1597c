const vi = {
  finding: (collectives: string, individuals: string) =>
    `${collectives} tập thể, ${individuals} cá nhân được biểu dương, khen thưởng`,
  none: 'Kỳ này mọi báo cáo đã có và không nêu biểu dương, khen thưởng nào',
  unknown: 'Chưa rõ có biểu dương, khen thưởng hay không: còn thiếu báo cáo',
  notDue: 'Chưa rõ có biểu dương, khen thưởng hay không: không có báo cáo nào đến hạn',
  missing: 'không ghi số',
  least: (number: string) => `ít nhất ${number}`,
  text: 'Theo nội dung được khen và cấp khen; cá nhân chỉ có số lượng. Một lần khen cho nhiều nội dung tính cho từng nội dung, ở dòng tổng chỉ một lần. Số 0: đã báo cáo và không có. ≥: ít nhất, vì có phần chưa rõ.',
  columns: { topic: 'Nội dung', collectives: 'Tập thể', individuals: 'Cá nhân', times: 'Số lần', all: 'Tất cả' },
  total: 'Mọi nội dung',
  heading: (recipients: string, level: string) => `${recipients}, ${level}`,
  forms: (parts: string) => `Theo hình thức: ${parts}.`,
  form: (name: string, collectives: string, individuals: string) =>
    `${name} ${collectives} tập thể, ${individuals} cá nhân`,
  yearBefore: (period: string, collectives: string, individuals: string) =>
    `Cùng kỳ ${period}: ${collectives} tập thể, ${individuals} cá nhân.`,
};

const en = {
  finding: (collectives: string, individuals: string) =>
    `${collectives} collectives and ${individuals} individuals were recognised`,
  none: 'Every report of the period is in and none tells of a recognition',
  unknown: 'Whether anybody was recognised is not known: reports are missing',
  notDue: 'Whether anybody was recognised is not known: no report was due',
  missing: 'an unstated number of',
  least: (number: string) => `at least ${number}`,
  text: 'By what it was for and by level; individuals are a number only. A recognition for several topics counts for each, in the total once. 0: reported, and none. ≥: at least, since a part is not known.',
  columns: { topic: 'Topic', collectives: 'Collectives', individuals: 'Individuals', times: 'Times', all: 'All' },
  total: 'Every topic',
  heading: (recipients: string, level: string) => `${recipients}, ${level}`,
  forms: (parts: string) => `By form: ${parts}.`,
  form: (name: string, collectives: string, individuals: string) =>
    `${name} ${collectives} collectives, ${individuals} individuals`,
  yearBefore: (period: string, collectives: string, individuals: string) =>
    `A year before, ${period}: ${collectives} collectives, ${individuals} individuals.`,
} satisfies typeof vi;

/** Texts about praise and rewards. */
export const recognitionFigureMessages = { vi, en };
