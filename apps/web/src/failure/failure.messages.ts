import type { ErrorCode } from '../gql/graphql.ts';

type FailureTexts = Readonly<Record<ErrorCode | 'NETWORK', { readonly title: string; readonly remedy: string }>>;
interface Texts {
  readonly retry: string;
  readonly reference: string;
  readonly kinds: FailureTexts;
}

const vi = {
  retry: 'Thử lại',
  reference: 'Mã lỗi',
  kinds: {
    UNAUTHENTICATED: { title: 'Phiên làm việc đã kết thúc', remedy: 'Đăng nhập lại để tiếp tục.' },
    FORBIDDEN: {
      title: 'Vai trò của bạn không xem được phần này',
      remedy: 'Đăng nhập bằng vai trò có quyền, hoặc liên hệ cơ quan thường trực.',
    },
    NOT_FOUND: { title: 'Không có mục này trong phạm vi của bạn', remedy: 'Chọn lại trong danh sách.' },
    NOT_AVAILABLE: { title: 'Chức năng này đang tắt trên máy chủ', remedy: 'Liên hệ người quản trị máy chủ.' },
    NOT_YET_AVAILABLE: {
      title: 'Phần này chưa có trong phiên bản đang chạy',
      remedy: 'Chọn một kỳ, địa bàn hoặc nội dung khác.',
    },
    INVALID_ARGUMENT: { title: 'Yêu cầu không hợp lệ', remedy: 'Xóa các bộ lọc rồi chọn lại.' },
    UNKNOWN_DOCUMENT: { title: 'Trang này thuộc một phiên bản khác của máy chủ', remedy: 'Tải lại trang.' },
    UNKNOWN_CODE: { title: 'Có mã không nằm trong danh mục', remedy: 'Xóa các bộ lọc rồi chọn lại từ danh sách.' },
    UNKNOWN_UNIT: { title: 'Không tìm thấy đơn vị hành chính này', remedy: 'Chọn lại đơn vị từ danh sách.' },
    AMBIGUOUS_UNIT: { title: 'Mã đơn vị ứng với nhiều đơn vị', remedy: 'Chọn lại đơn vị từ danh sách.' },
    INVALID_PERIOD: { title: 'Kỳ báo cáo không hợp lệ', remedy: 'Chọn lại kỳ từ danh sách.' },
    OUTSIDE_LATTICE: {
      title: 'Câu hỏi quá chi tiết để công bố an toàn',
      remedy: 'Chọn kỳ dài hơn hoặc địa bàn rộng hơn.',
    },
    CONFIRMATION_NEEDED: {
      title: 'Tệp chứa số liệu chính xác về nhóm nhạy cảm',
      remedy: 'Xác nhận lần thứ hai nếu thật sự cần tệp; việc xuất được ghi nhật ký.',
    },
    QUERY_TOO_LARGE: { title: 'Câu hỏi quá lớn', remedy: 'Thu hẹp kỳ, địa bàn hoặc nội dung.' },
    RATE_LIMITED: { title: 'Quá nhiều yêu cầu trong thời gian ngắn', remedy: 'Chờ một phút rồi thử lại.' },
    STALE_DATA_VERSION: { title: 'Số liệu mới chưa sẵn sàng', remedy: 'Thử lại sau vài giây.' },
    UPLOAD_NOT_FOUND: { title: 'Tệp đã tải lên không còn trên máy chủ', remedy: 'Chọn lại tệp và tải lên lần nữa.' },
    UPLOAD_TOO_LARGE: { title: 'Tệp quá lớn', remedy: 'Chia tệp theo huyện hoặc theo quý, rồi nhập từng tệp.' },
    IMPORT_REFUSED: {
      title: 'Không ghi nhận được tệp này',
      remedy: 'Sửa các lỗi trong danh sách, hoặc chỉ nhập các dòng hợp lệ.',
    },
    RECORD_LINKED: { title: 'Bản ghi đang liên kết với bản ghi khác', remedy: 'Hủy liên kết trước, rồi làm lại.' },
    CONFLICT: { title: 'Dữ liệu vừa được người khác thay đổi', remedy: 'Tải lại trang để xem bản mới nhất.' },
    DATABASE_UNAVAILABLE: {
      title: 'Cơ sở dữ liệu đang tạm ngừng',
      remedy: 'Thử lại sau một phút; số liệu đã ghi vẫn an toàn.',
    },
    BUSY: { title: 'Máy chủ đang bận', remedy: 'Thử lại sau vài giây.' },
    TIMEOUT: { title: 'Trả lời quá lâu nên đã dừng', remedy: 'Thu hẹp kỳ hoặc địa bàn rồi thử lại.' },
    INTERNAL: { title: 'Máy chủ gặp lỗi', remedy: 'Thử lại; nếu vẫn lỗi, gửi mã lỗi cho người quản trị.' },
    NETWORK: { title: 'Không kết nối được với máy chủ', remedy: 'Kiểm tra mạng rồi thử lại.' },
  },
} satisfies Texts;

const en = {
  retry: 'Try again',
  reference: 'Error code',
  kinds: {
    UNAUTHENTICATED: { title: 'Your session has ended', remedy: 'Sign in again to go on.' },
    FORBIDDEN: {
      title: 'Your role does not see this part',
      remedy: 'Sign in with a role that may, or ask the lead department.',
    },
    NOT_FOUND: { title: 'There is nothing of this kind within your scope', remedy: 'Choose from the list again.' },
    NOT_AVAILABLE: {
      title: 'This function is switched off on the server',
      remedy: 'Ask the administrator of the server.',
    },
    NOT_YET_AVAILABLE: {
      title: 'Not part of the running version yet',
      remedy: 'Choose another period, area or topic.',
    },
    INVALID_ARGUMENT: { title: 'The request is not valid', remedy: 'Clear the filters and choose again.' },
    UNKNOWN_DOCUMENT: { title: 'This page is of another version than the server', remedy: 'Reload the page.' },
    UNKNOWN_CODE: { title: 'A code is not in the code lists', remedy: 'Clear the filters and choose from the lists.' },
    UNKNOWN_UNIT: { title: 'This administrative unit was not found', remedy: 'Choose the unit from the list.' },
    AMBIGUOUS_UNIT: { title: 'The unit code fits several units', remedy: 'Choose the unit from the list.' },
    INVALID_PERIOD: { title: 'The period is not valid', remedy: 'Choose the period from the list.' },
    OUTSIDE_LATTICE: {
      title: 'The question is too detailed to answer safely',
      remedy: 'Choose a longer period or a wider area.',
    },
    CONFIRMATION_NEEDED: {
      title: 'This file holds exact figures about sensitive groups',
      remedy: 'Confirm a second time if you do need it; the export is noted.',
    },
    QUERY_TOO_LARGE: { title: 'The question is too large', remedy: 'Narrow the period, the area or the topics.' },
    RATE_LIMITED: { title: 'Too many requests in a short time', remedy: 'Wait a minute and try again.' },
    STALE_DATA_VERSION: { title: 'The new figures are not ready yet', remedy: 'Try again in a few seconds.' },
    UPLOAD_NOT_FOUND: {
      title: 'The uploaded file is no longer on the server',
      remedy: 'Choose the file and upload it again.',
    },
    UPLOAD_TOO_LARGE: {
      title: 'The file is too large',
      remedy: 'Split it by district or quarter and import each part.',
    },
    IMPORT_REFUSED: {
      title: 'This file could not be recorded',
      remedy: 'Repair the faults in the list, or import the valid rows only.',
    },
    RECORD_LINKED: { title: 'The record is linked to another one', remedy: 'Undo the link first, then try again.' },
    CONFLICT: { title: 'Somebody else has just changed this', remedy: 'Reload the page to see the newest state.' },
    DATABASE_UNAVAILABLE: {
      title: 'The database is not available',
      remedy: 'Try again in a minute; what was recorded is safe.',
    },
    BUSY: { title: 'The server is busy', remedy: 'Try again in a few seconds.' },
    TIMEOUT: {
      title: 'The answer took too long and was stopped',
      remedy: 'Narrow the period or the area and try again.',
    },
    INTERNAL: {
      title: 'The server met an error',
      remedy: 'Try again; if it stays, send the error code to the administrator.',
    },
    NETWORK: { title: 'The server cannot be reached', remedy: 'Check the connection and try again.' },
  },
} satisfies Texts;

export const failureMessages = { vi, en };
