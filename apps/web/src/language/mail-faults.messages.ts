const vi: Readonly<Record<string, string>> = {
  UNREACHABLE: 'không nối được máy chủ thư',
  SIGN_IN_REFUSED: 'máy chủ thư không nhận tài khoản gửi',
  PUT_OFF: 'máy chủ thư hẹn lại',
  REFUSED: 'máy chủ thư từ chối',
  BAD_ADDRESS: 'địa chỉ của tài khoản không đúng dạng',
  ACCOUNT_DISABLED: 'tài khoản đã bị khóa',
  REPORT_SENT: 'báo cáo đã được gửi',
};

const en: Readonly<Record<string, string>> = {
  UNREACHABLE: 'the mail server cannot be reached',
  SIGN_IN_REFUSED: 'the mail server refused the account of the sender',
  PUT_OFF: 'the mail server put it off',
  REFUSED: 'the mail server refused it',
  BAD_ADDRESS: 'the address of the account is malformed',
  ACCOUNT_DISABLED: 'the account was disabled',
  REPORT_SENT: 'the report was sent meanwhile',
};

/** Why a mail was not delivered. */
export const mailFaultMessages = { vi, en };
