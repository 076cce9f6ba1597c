const vi = {
  title: 'Người khác đã lưu phần lời trong lúc bạn viết',
  text: 'Chưa bản nào mất. Chọn cho từng phần, rồi xem lại và lưu.',
  mine: 'Bản của bạn',
  theirs: 'Bản đã lưu',
  both: 'Cả hai, bản đã lưu đứng trước',
  nothing: '(để trống)',
  merge: 'Dùng lựa chọn này',
};

const en = {
  title: 'Somebody else saved the text while you were writing',
  text: 'Neither version is lost. Choose for each section, then look it over and save.',
  mine: 'Yours',
  theirs: 'As saved',
  both: 'Both, what was saved first',
  nothing: '(empty)',
  merge: 'Use these choices',
} satisfies typeof vi;

export const textConflictMessages = { vi, en };
