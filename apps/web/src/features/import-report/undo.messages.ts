import { counted } from '../../language/counted.ts';

const vi = {
  title: (file: string) => `Hoàn tác lần nhập “${file}”`,
  undo: 'Hoàn tác…',
  undoOne: (file: string) => `Hoàn tác lần nhập ${file}`,
  will: (count: string) => `${count} dòng của lần nhập này sẽ được thu hồi, số liệu trở lại như trước khi nhập.`,
  nothing: 'Không còn dòng nào để thu hồi.',
  keeps: (count: string) => `${count} dòng đã có người sửa sau khi nhập nên được giữ lại:`,
  more: (count: string) => `và ${count} dòng khác`,
  again: 'Việc thu hồi được ghi vào sổ, không xóa gì. Sau đó có thể nhập lại chính tệp này.',
  reason: 'Lý do',
  reasonHint: 'Lưu lại trong hồ sơ; không ghi thông tin cá nhân.',
  confirm: 'Thu hồi lần nhập',
  close: 'Không thu hồi',
  done: (count: string, batch: string) => `Đã thu hồi ${count} dòng, lô số ${batch}.`,
  kept: (count: string) => `${count} dòng được giữ lại vì đã có người sửa hoặc liên kết với bản ghi khác.`,
  states: 'Tình trạng',
  stands: 'đang có hiệu lực',
  undone: (at: string, count: string) => `đã thu hồi ${count} dòng lúc ${at}`,
};

const en: typeof vi = {
  title: (file) => `Undo the import of “${file}”`,
  undo: 'Undo…',
  undoOne: (file) => `Undo the import of ${file}`,
  will: (count) =>
    `${counted(count, 'row', 'rows')} of this import will be taken back; the figures return to what they were before it.`,
  nothing: 'No rows are left to take back.',
  keeps: (count) =>
    `${counted(count, 'row was changed by somebody since and stays', 'rows were changed by somebody since and stay')}:`,
  more: (count) => `and ${count} more`,
  again: 'Taking back is recorded, nothing is erased. The same file can be imported again afterwards.',
  reason: 'Reason',
  reasonHint: 'It stays on record; no particulars of persons.',
  confirm: 'Take the import back',
  close: 'Leave it',
  done: (count, batch) => `${counted(count, 'row was', 'rows were')} taken back, batch ${batch}.`,
  kept: (count) =>
    `${counted(count, 'row stays, because somebody changed or linked it', 'rows stay, because somebody changed or linked them')}.`,
  states: 'State',
  stands: 'in force',
  undone: (at, count) => `${counted(count, 'row', 'rows')} taken back at ${at}`,
};

export const undoMessages = { vi, en };
