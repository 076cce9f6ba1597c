const vi = {
  conflict: 'Hoạt động này vừa được người khác sửa',
  conflictText: (revision: string) => `Đã có bản ghi lần ${revision}. Chọn từng mục muốn giữ rồi lưu.`,
  conflictRetracted: 'Người khác đã rút hoạt động này. Lưu thì hoạt động có lại.',
  noDifference: 'Hai bản giống nhau.',
  name: 'Bản của bạn và bản đã ghi',
  yours: 'Của bạn',
  theirs: 'Đã ghi',
  before: (value: string) => `Trước đó: ${value}`,
  saveChosen: 'Lưu những mục đã chọn',
  takeTheirs: 'Lấy bản đã ghi',
};

const en = {
  conflict: 'Somebody else has just changed this activity',
  conflictText: (revision: string) =>
    `Revision ${revision} is on record. Choose what to keep of each field, then save.`,
  conflictRetracted: 'Somebody else has taken this activity back. Saving brings it back.',
  noDifference: 'Both versions are the same.',
  name: 'Your version and the one on record',
  yours: 'Yours',
  theirs: 'On record',
  before: (value: string) => `Before: ${value}`,
  saveChosen: 'Save what was chosen',
  takeTheirs: 'Take the recorded version',
} satisfies typeof vi;

export const conflictMessages = { vi, en };
