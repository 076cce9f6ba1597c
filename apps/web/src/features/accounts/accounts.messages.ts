const vi = {
  showPassword: 'Hiện',
  hidePassword: 'Ẩn',
  passwordHint: 'Từ 12 đến 256 ký tự: một câu dài, dễ nhớ và khó đoán.',
  loading: 'Đang tải…',
  cancel: 'Thôi',
  invitation: {
    title: 'Nhận lời mời',
    lead: (email: string) => `Lời mời dành cho ${email}. Đặt tên hiển thị và mật khẩu để bắt đầu.`,
    role: 'Vai trò',
    scope: 'Phạm vi',
    name: 'Tên hiển thị',
    nameHint: 'Tên mà người khác thấy trên các trang, ví dụ chức danh.',
    password: 'Mật khẩu',
    submit: 'Tạo tài khoản và đăng nhập',
    byProvider: (name: string) => `Hoặc nhận lời mời qua ${name}, không cần mật khẩu`,
  },
  reset: {
    title: 'Đặt mật khẩu mới',
    lead: (email: string) => `Mật khẩu mới cho tài khoản ${email}.`,
    password: 'Mật khẩu mới',
    submit: 'Đặt mật khẩu',
    done: 'Đã đặt mật khẩu mới',
    doneText: 'Đăng nhập bằng mật khẩu vừa đặt.',
  },
  toSignIn: 'Đến trang Đăng nhập',
};

const en = {
  showPassword: 'Show',
  hidePassword: 'Hide',
  passwordHint: '12 to 256 characters: a long phrase that you remember and others cannot guess.',
  loading: 'Loading…',
  cancel: 'Cancel',
  invitation: {
    title: 'Accept an invitation',
    lead: (email: string) => `The invitation is for ${email}. Choose a name to be shown and a password to begin.`,
    role: 'Role',
    scope: 'Scope',
    name: 'Shown name',
    nameHint: 'What others see on the pages, such as your office.',
    password: 'Password',
    submit: 'Make the account and sign in',
    byProvider: (name: string) => `Or accept with ${name}, without a password`,
  },
  reset: {
    title: 'Set a new password',
    lead: (email: string) => `A new password for the account ${email}.`,
    password: 'New password',
    submit: 'Set the password',
    done: 'The new password is set',
    doneText: 'Sign in with the password that you just set.',
  },
  toSignIn: 'To the sign-in page',
} satisfies typeof vi;

export const accountsMessages = { vi, en };
