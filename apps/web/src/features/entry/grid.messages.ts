const vi = {
  title: 'Nhiều hoạt động',
  hint: 'Gõ, hoặc dán từ Excel. Phím mũi tên và Enter để đi, Shift và mũi tên để chọn, Ctrl+D điền xuống, Ctrl+Z hoàn tác. Tên xã, nội dung, hình thức viết như trong báo cáo.',
  table: 'Bảng hoạt động',
  row: (number: string) => `Dòng ${number}`,
  addRow: 'Thêm dòng',
  removeRow: (number: string) => `Xóa dòng ${number}`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  save: 'Lưu các dòng',
  saving: 'Đang lưu…',
  reason: 'Lý do vẫn giữ',
  done: (saved: string, left: string) => `Đã lưu ${saved} dòng; còn ${left} dòng cần sửa hoặc xác nhận.`,
  kept: (count: string) => `${count} dòng được giữ trên máy này, xem danh sách phía trên; có mạng là tự gửi.`,
  late: 'Đã lưu như trước khi sửa. Phần vừa sửa chưa được lưu: bấm lưu lần nữa.',
  full: 'Bảng đã đủ 200 dòng: lưu hoặc xóa bớt rồi mở lại dòng này.',
};

const en = {
  title: 'Many activities',
  hint: 'Type, or paste from a spreadsheet. Arrow keys and Enter move, Shift and arrows select, Ctrl+D fills down, Ctrl+Z undoes. Names of communes, topics and forms are written as in a report.',
  table: 'Table of activities',
  row: (number: string) => `Row ${number}`,
  addRow: 'Add a row',
  removeRow: (number: string) => `Remove row ${number}`,
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save the rows',
  saving: 'Saving…',
  reason: 'Why it stands',
  done: (saved: string, left: string) => `Rows saved: ${saved}; to be mended or confirmed: ${left}.`,
  kept: (count: string) => `Rows kept on this device until there is a connection, listed above: ${count}.`,
  late: 'Saved as it was before your last change. The change is not saved yet: save once more.',
  full: 'The table holds 200 rows already: save or remove some, then open this row again.',
} satisfies typeof vi;

export const gridMessages = { vi, en };
