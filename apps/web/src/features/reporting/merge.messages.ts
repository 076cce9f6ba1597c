const vi = {
  title: 'Người khác vừa sửa báo cáo này',
  text: (yours: string, theirs: string) =>
    `Bạn sửa từ bản ${yours}; nay đã có bản ${theirs}. Cả hai bản ở dưới đây, không bản nào mất. Chọn từng phần rồi lưu.`,
  locked: 'Báo cáo đã được gửi nên chưa lưu được. Phần bạn viết vẫn ở dưới đây; rút báo cáo lại thì lưu được.',
  note: 'Lời báo cáo',
  yours: 'Của bạn',
  theirs: 'Của người kia',
  both: 'Giữ cả hai',
  activities: 'Hoạt động có ở một trong hai bản',
  byYou: 'bạn đưa vào',
  byThem: 'người kia đưa vào',
  none: 'Hai bản giống nhau.',
  nothing: '(trống)',
  save: 'Lưu bản đã chọn',
  drop: 'Bỏ phần của tôi',
};

const en = {
  title: 'Somebody else has just changed this report',
  text: (yours: string, theirs: string) =>
    `You began from version ${yours}; there is version ${theirs} now. Both are below, neither is lost. Choose part by part, then save.`,
  locked:
    'The report has been sent, so it cannot be saved. What you wrote is still below; take the report back to save it.',
  note: 'Narrative',
  yours: 'Yours',
  theirs: 'Theirs',
  both: 'Keep both',
  activities: 'Activities that one of the two holds',
  byYou: 'taken in by you',
  byThem: 'taken in by them',
  none: 'Both versions are the same.',
  nothing: '(empty)',
  save: 'Save what was chosen',
  drop: 'Drop my part',
} satisfies typeof vi;

export const mergeMessages = { vi, en };
