import type { AccountRefusal } from '../../gql/graphql.ts';

interface RefusalTexts {
  readonly title: string;
  readonly remedy: string;
}

const vi = {
  ADDRESS_MALFORMED: { title: 'Địa chỉ thư điện tử không đúng dạng', remedy: 'Viết theo dạng ten@co-quan.vn.' },
  ADDRESS_TAKEN: {
    title: 'Địa chỉ này đã có tài khoản',
    remedy: 'Tìm tài khoản trong danh sách, hoặc dùng địa chỉ khác.',
  },
  CODE_WRONG: {
    title: 'Mã xác nhận không đúng hoặc đã dùng',
    remedy: 'Chờ mã tiếp theo trong ứng dụng rồi nhập lại; kiểm tra giờ của điện thoại.',
  },
  EXPIRY_OUT_OF_RANGE: { title: 'Thời hạn không hợp lệ', remedy: 'Chọn từ 1 đến 366 ngày.' },
  INVITATION_NOT_VALID: {
    title: 'Lời mời không còn hiệu lực',
    remedy: 'Lời mời dùng được một lần trong bảy ngày. Đề nghị người quản trị gửi lời mời mới.',
  },
  LAST_ADMINISTRATOR: {
    title: 'Đây là người quản trị cuối cùng',
    remedy: 'Trước hết hãy có thêm một người quản trị khác đăng nhập được.',
  },
  NAME_MISSING: { title: 'Chưa có tên', remedy: 'Nhập tên rồi thử lại.' },
  OWN_ACCOUNT: {
    title: 'Không tự thay đổi tài khoản của mình ở đây',
    remedy: 'Nhờ một người quản trị khác, hoặc mở trang Tài khoản của tôi.',
  },
  PASSWORD_LENGTH: { title: 'Mật khẩu phải có từ 12 đến 256 ký tự', remedy: 'Chọn một câu dài, dễ nhớ và khó đoán.' },
  PASSWORD_WRONG: { title: 'Mật khẩu hiện tại không đúng', remedy: 'Nhập lại; nếu quên, nhờ người quản trị đặt lại.' },
  RESET_NOT_VALID: {
    title: 'Đường dẫn đặt lại mật khẩu không còn hiệu lực',
    remedy: 'Đường dẫn dùng được một lần trong một ngày. Đề nghị người quản trị tạo đường dẫn mới.',
  },
  SCOPE_MISSING: {
    title: 'Vai trò này cần có cơ quan hoặc địa bàn',
    remedy: 'Chọn cơ quan hoặc ít nhất một địa bàn; nếu không, tài khoản sẽ không thấy gì.',
  },
  SECOND_STEP_OFF: { title: 'Tài khoản chưa bật bước thứ hai', remedy: 'Không cần làm gì thêm.' },
  SECOND_STEP_ON: { title: 'Bước thứ hai đã bật', remedy: 'Tải lại trang để xem trạng thái hiện tại.' },
  TOKEN_LIMIT: { title: 'Đã có mười mã truy cập đang dùng', remedy: 'Thu hồi một mã không còn cần rồi tạo mã mới.' },
  UNKNOWN_ACCOUNT: { title: 'Không có tài khoản này, hoặc tài khoản đã khóa', remedy: 'Tải lại danh sách tài khoản.' },
} satisfies Record<AccountRefusal, RefusalTexts>;

const en = {
  ADDRESS_MALFORMED: { title: 'This is not an e-mail address', remedy: 'Write it as name@office.vn.' },
  ADDRESS_TAKEN: {
    title: 'This address has an account',
    remedy: 'Look for the account in the list, or use another address.',
  },
  CODE_WRONG: {
    title: 'The code is wrong or was used before',
    remedy: 'Wait for the next code of the app and enter it; check the time of the phone.',
  },
  EXPIRY_OUT_OF_RANGE: { title: 'This lifetime is not possible', remedy: 'Choose 1 to 366 days.' },
  INVITATION_NOT_VALID: {
    title: 'The invitation is no longer valid',
    remedy: 'An invitation works once, within seven days. Ask the administrator for a new one.',
  },
  LAST_ADMINISTRATOR: {
    title: 'This is the last administrator',
    remedy: 'First have another administrator who can sign in.',
  },
  NAME_MISSING: { title: 'There is no name', remedy: 'Enter a name and try again.' },
  OWN_ACCOUNT: {
    title: 'Nobody changes the own account here',
    remedy: 'Ask another administrator, or open the page of your account.',
  },
  PASSWORD_LENGTH: {
    title: 'A password has 12 to 256 characters',
    remedy: 'Take a long phrase that you remember and others cannot guess.',
  },
  PASSWORD_WRONG: {
    title: 'The present password is wrong',
    remedy: 'Enter it again; if it is forgotten, ask the administrator for a new one.',
  },
  RESET_NOT_VALID: {
    title: 'The link to a new password is no longer valid',
    remedy: 'A link works once, within a day. Ask the administrator for a new one.',
  },
  SCOPE_MISSING: {
    title: 'This role needs a body or a place',
    remedy: 'Choose a body or at least one unit; without, the account would see nothing.',
  },
  SECOND_STEP_OFF: { title: 'The account has no second step', remedy: 'Nothing more is needed.' },
  SECOND_STEP_ON: { title: 'The second step is on', remedy: 'Reload the page to see how things stand.' },
  TOKEN_LIMIT: { title: 'Ten tokens are in force', remedy: 'Revoke one that is not needed and make a new one.' },
  UNKNOWN_ACCOUNT: {
    title: 'There is no such account, or it is disabled',
    remedy: 'Reload the list of accounts.',
  },
} satisfies typeof vi;

export const refusalMessages = { vi, en };
