import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Xem và quyết định',
  open: 'Bắt đầu xem',
  openHint: 'Từ lúc này đơn vị không tự rút lại được.',
  remark: (cell: string) => `Nhận xét ô ${cell}`,
  remarkHint: 'Chạm vào một ô để ghi nhận xét.',
  except: 'Không xác nhận hoạt động này',
  exceptReason: 'Vì sao không xác nhận',
  accept: 'Duyệt',
  acceptBut: (count: string) => `Duyệt, trừ ${count} hoạt động`,
  forward: 'Chuyển lên sở',
  forwardBut: (count: string) => `Chuyển lên sở, trừ ${count} hoạt động`,
  return: 'Trả lại',
  returnWith: (count: string) => `Trả lại với ${count} nhận xét`,
  returnReason: 'Lý do trả lại',
  freeze: 'Chốt',
  reopen: 'Mở lại để sửa',
  reopenReason: 'Lý do mở lại',
  needReason: 'Ghi lý do trước khi làm việc này.',
};

const en = {
  title: 'Read and decide',
  open: 'Begin to read',
  openHint: 'From now on the body cannot take it back by itself.',
  remark: (cell: string) => `Remark on ${cell}`,
  remarkHint: 'Touch a cell to remark on it.',
  except: 'Do not vouch for this activity',
  exceptReason: 'Why not',
  accept: 'Accept',
  acceptBut: (count: string) => `Accept, but for ${counted(count, 'activity', 'activities')}`,
  forward: 'Send on to the department',
  forwardBut: (count: string) => `Send on, but for ${counted(count, 'activity', 'activities')}`,
  return: 'Return',
  returnWith: (count: string) => `Return with ${counted(count, 'remark', 'remarks')}`,
  returnReason: 'Why it is returned',
  freeze: 'Freeze',
  reopen: 'Open again for correction',
  reopenReason: 'Why it is opened again',
  needReason: 'Write the reason first.',
} satisfies typeof vi;

export const reviewMessages = { vi, en };
