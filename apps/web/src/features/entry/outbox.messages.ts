const vi = {
  title: 'Trên máy này, chưa gửi xong',
  justSent: 'Vừa gửi từ máy này',
  noLine: 'Không có mạng',
  noLineText: (when: string) =>
    `Vẫn nhập được: hoạt động được giữ trên máy và tự gửi khi có mạng. Danh mục trên máy là của lúc ${when}.`,
  signedOut: 'Phiên làm việc đã hết, hoặc đang là của tài khoản khác. Đăng nhập lại thì các mục dưới đây tự gửi.',
  signIn: 'Đăng nhập lại',
  sendNow: 'Gửi ngay',
  edit: 'Sửa',
  mend: 'Xem lỗi và sửa',
  compare: 'So hai bản',
  sendAgain: 'Gửi lại',
  discard: 'Bỏ',
  discardSure: 'Bỏ hẳn, không gửi?',
  keep: 'Giữ lại',
  takingBack: (what: string) => `Rút lại: ${what}`,
  takeBackAnew: 'Sửa lý do',
  takeBackChanged:
    'Chưa rút lại: sau khi bạn bấm rút, hoạt động này đã được sửa. Dưới đây là bản bạn đã thấy và bản đang được ghi.',
  takeBackMoved: (state: string) =>
    `Chưa rút lại: sau khi bạn bấm rút, hoạt động này đã được ghi lại với nội dung như cũ (bây giờ: ${state}).`,
  isTakenBack: 'Hoạt động đã được rút rồi; không cần làm gì thêm.',
  takeBackStill: 'Rút bản đang được ghi',
  leave: 'Để yên, không rút nữa',
  understood: 'Đã hiểu',
  seenAndNow: 'Bản bạn đã thấy và bản đang được ghi',
  seen: 'Bản bạn đã thấy',
  now: (state: string) => `Bản đang được ghi (${state})`,
  notOpen: 'Bản đang được ghi không rút được nữa: đã được duyệt hoặc thuộc đơn vị khác.',
  showAll: (count: string) => `Xem cả ${count} mục`,
  unstored: {
    title: 'Máy này chưa giữ được, và chưa gửi.',
    remedy:
      'Bộ nhớ của trình duyệt đầy hoặc bị khóa. Những gì đã viết vẫn còn trên trang: giải phóng bộ nhớ rồi lưu lại.',
  },
  states: {
    waiting: 'chờ gửi',
    sending: 'đang gửi',
    held: 'đang viết dở',
    sent: 'đã gửi',
    refused: 'cần sửa hoặc xác nhận',
    conflict: 'người khác đã sửa cùng lúc',
    stopped: 'không gửi được',
  },
};

const en = {
  title: 'On this device, not sent yet',
  justSent: 'Just sent from this device',
  noLine: 'No connection',
  noLineText: (when: string) =>
    `You can go on entering: activities stay on this device and are sent once there is a line. Lists on this device are those of ${when}.`,
  signedOut: 'Your session has ended, or it is that of another account. Sign in again and what is below is sent.',
  signIn: 'Sign in again',
  sendNow: 'Send now',
  edit: 'Change',
  mend: 'See what is wrong',
  compare: 'Compare both versions',
  sendAgain: 'Send again',
  discard: 'Discard',
  discardSure: 'Discard it for good, unsent?',
  keep: 'Keep',
  takingBack: (what: string) => `Taking back: ${what}`,
  takeBackAnew: 'Change the reason',
  takeBackChanged:
    'Not taken back yet: it was changed after you asked for it. Below are the version you saw and the one on record now.',
  takeBackMoved: (state: string) =>
    `Not taken back yet: it was recorded anew after you asked for it, with the same content (now: ${state}).`,
  isTakenBack: 'It was taken back already; nothing is left to do.',
  takeBackStill: 'Take back the one on record',
  leave: 'Leave it on record',
  understood: 'Understood',
  seenAndNow: 'The version you saw and the one on record now',
  seen: 'The version you saw',
  now: (state: string) => `On record now (${state})`,
  notOpen: 'The one on record cannot be taken back any more: it was accepted, or belongs to another body.',
  showAll: (count: string) => `Show all ${count}`,
  unstored: {
    title: 'This device could not keep it, and nothing was sent.',
    remedy:
      'The storage of the browser is full or closed. What was written still stands on the page: make room, then save again.',
  },
  states: {
    waiting: 'waiting',
    sending: 'sending',
    held: 'half written',
    sent: 'sent',
    refused: 'to be mended or confirmed',
    conflict: 'changed by somebody else meanwhile',
    stopped: 'could not be sent',
  },
} satisfies typeof vi;

export const outboxMessages = { vi, en };
