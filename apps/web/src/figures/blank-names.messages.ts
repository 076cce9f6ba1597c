const vi = {
  zero: 'Không có',
  missing: 'Chưa báo cáo',
  not_known: 'Chưa rõ',
  hidden: 'Ẩn',
  not_applicable: 'Không áp dụng',
};

const en = {
  zero: 'None',
  missing: 'Not reported',
  not_known: 'Not known',
  hidden: 'Hidden',
  not_applicable: 'Not applicable',
} satisfies typeof vi;

/** What each kind of blank is called where it stands for itself, as in a legend. */
export const blankNames = { vi, en };
