const vi = {
  signOut: 'Đăng xuất',
  unsent: (count: number) =>
    `Trên máy này còn ${String(count)} hoạt động chưa gửi. Người khác dùng máy này không thấy và không gửi được.`,
  sendFirst: 'Gửi rồi đăng xuất',
  leaveThem: 'Để lại trên máy, đăng xuất',
  eraseThem: 'Xóa khỏi máy, đăng xuất',
  stay: 'Ở lại',
  notSent: 'Chưa gửi hết: không có mạng, hoặc có mục cần sửa ở trang Nhập hoạt động.',
  failed: 'Chưa đăng xuất được. Kiểm tra mạng rồi thử lại.',
};

const en = {
  signOut: 'Sign out',
  unsent: (count: number) =>
    `Not sent yet from this device: ${String(count)}. Nobody else who uses this device can see or send them.`,
  sendFirst: 'Send, then sign out',
  leaveThem: 'Leave them here, sign out',
  eraseThem: 'Erase them, sign out',
  stay: 'Stay',
  notSent: 'Not everything was sent: there is no connection, or something is to be mended on the entry page.',
  failed: 'Not signed out yet. Check the connection and try again.',
} satisfies typeof vi;

export const signOutMessages = { vi, en };
