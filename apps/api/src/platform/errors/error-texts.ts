import type { BilingualText } from '@lantoa/analytics';
import type { ErrorCode } from '../schema/error-code.ts';

interface ErrorText {
  readonly text: BilingualText;
  readonly remedy: BilingualText;
  /** Status of an HTTP answer that carries this error alone. */
  readonly status: number;
}

/** What each code says where the place that raises it knows nothing more exact. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, ErrorText>> = {
  UNAUTHENTICATED: {
    status: 401,
    text: { vi: 'Bạn chưa đăng nhập.', en: 'You are not signed in.' },
    remedy: { vi: 'Đăng nhập rồi thử lại.', en: 'Sign in and try again.' },
  },
  FORBIDDEN: {
    status: 403,
    text: { vi: 'Vai trò của bạn không được làm việc này.', en: 'Your role may not do this.' },
    remedy: {
      vi: 'Nếu việc này thuộc nhiệm vụ của bạn, hãy đề nghị quản trị viên cấp quyền.',
      en: 'If this is part of your duty, ask the administrator for the right.',
    },
  },
  NOT_AVAILABLE: {
    status: 404,
    text: { vi: 'Chức năng này không được bật trên máy chủ này.', en: 'This is not switched on at this server.' },
    remedy: { vi: 'Hỏi quản trị viên của máy chủ.', en: "Ask the server's administrator." },
  },
  NOT_FOUND: {
    status: 404,
    text: { vi: 'Không có mục này trong phạm vi của bạn.', en: 'There is nothing of this kind within your scope.' },
    remedy: { vi: 'Chọn lại trong danh sách.', en: 'Choose from the list again.' },
  },
  NOT_YET_AVAILABLE: {
    status: 501,
    text: {
      vi: 'Câu hỏi này chưa được hỗ trợ ở phiên bản hiện tại.',
      en: 'This question is not supported by this version yet.',
    },
    remedy: {
      vi: 'Xem `catalogue` để biết những gì có thể hỏi; không có số liệu thay thế nào được đưa ra.',
      en: 'See `catalogue` for what can be asked; no substitute figure is given.',
    },
  },
  INVALID_ARGUMENT: {
    status: 400,
    text: { vi: 'Yêu cầu có giá trị không hợp lệ.', en: 'The request holds an invalid value.' },
    remedy: {
      vi: 'Sửa giá trị theo lược đồ rồi gửi lại.',
      en: 'Correct it according to the schema and send it again.',
    },
  },
  UNKNOWN_DOCUMENT: {
    status: 404,
    text: {
      vi: 'Máy chủ này không có văn bản truy vấn nào mang mã băm đã gửi.',
      en: 'This server knows no document of the hash sent.',
    },
    remedy: {
      vi: 'Gửi văn bản truy vấn trong `query`; trên trang web thì tải lại trang.',
      en: 'Send the text of the document in `query`; on a page of the web application, reload it.',
    },
  },
  UNKNOWN_CODE: {
    status: 400,
    text: { vi: 'Mã này không có trong danh mục.', en: 'This code is not in the catalogue.' },
    remedy: { vi: 'Chọn một mã trong `catalogue.codes`.', en: 'Choose a code of `catalogue.codes`.' },
  },
  UNKNOWN_UNIT: {
    status: 400,
    text: { vi: 'Không có đơn vị hành chính này.', en: 'There is no such area unit.' },
    remedy: { vi: 'Lấy mã đơn vị từ `areaUnits`.', en: 'Take the unit id from `areaUnits`.' },
  },
  AMBIGUOUS_UNIT: {
    status: 400,
    text: { vi: 'Mã này thuộc về nhiều đơn vị.', en: 'This code belongs to several units.' },
    remedy: {
      vi: 'Dùng mã đầy đủ, ví dụ 06187@2025-07-01.',
      en: 'Use the full id, for example 06187@2025-07-01.',
    },
  },
  INVALID_PERIOD: {
    status: 400,
    text: { vi: 'Kỳ thời gian không hợp lệ.', en: 'The period is not valid.' },
    remedy: {
      vi: 'Dùng mã kỳ như admin:2023-Y hoặc khoảng ngày từ–đến.',
      en: 'Use a period code such as admin:2023-Y, or a range of dates.',
    },
  },
  OUTSIDE_LATTICE: {
    status: 400,
    text: {
      vi: 'Câu hỏi này nằm ngoài các kỳ và đơn vị được công bố cho nhóm nhạy cảm.',
      en: 'This question lies outside the periods and units published for sensitive groups.',
    },
    remedy: {
      vi: 'Hỏi theo tháng, quý, năm và đơn vị đã công bố.',
      en: 'Ask by published months, quarters, years and units.',
    },
  },
  CONFIRMATION_NEEDED: {
    status: 428,
    text: {
      vi: 'Tệp này chứa số liệu chính xác về nhóm nhạy cảm nên cần xác nhận lần thứ hai.',
      en: 'This file holds exact figures about sensitive groups, which needs a second confirmation.',
    },
    remedy: {
      vi: 'Nếu thật sự cần tệp, gửi lại với confirm=exact-figures (hoặc tiêu đề X-Confirm: exact-figures); việc xuất được ghi nhật ký.',
      en: 'If you do need the file, ask again with confirm=exact-figures (or the header X-Confirm: exact-figures); the export is noted in the audit.',
    },
  },
  QUERY_TOO_LARGE: {
    status: 400,
    text: { vi: 'Truy vấn vượt giới hạn.', en: 'The query exceeds a limit.' },
    remedy: { vi: 'Chia nhỏ truy vấn.', en: 'Split the query.' },
  },
  RATE_LIMITED: {
    status: 429,
    text: { vi: 'Quá nhiều yêu cầu.', en: 'Too many requests.' },
    remedy: { vi: 'Đợi rồi thử lại; Retry-After nói bao lâu.', en: 'Wait and try again; Retry-After says how long.' },
  },
  STALE_DATA_VERSION: {
    status: 409,
    text: {
      vi: 'Phiên bản số liệu yêu cầu chưa có ở máy chủ này.',
      en: 'The data version asked for has not reached this server.',
    },
    remedy: { vi: 'Thử lại sau vài giây.', en: 'Try again in a few seconds.' },
  },
  UPLOAD_NOT_FOUND: {
    status: 404,
    text: {
      vi: 'Tệp tải lên không còn hoặc không phải của bạn.',
      en: 'The uploaded file is gone or is not yours.',
    },
    remedy: { vi: 'Tải tệp lên lại.', en: 'Upload the file again.' },
  },
  UPLOAD_TOO_LARGE: {
    status: 413,
    text: { vi: 'Tệp lớn hơn 25 MB.', en: 'The file is larger than 25 MB.' },
    remedy: {
      vi: 'Chia tệp, hoặc nhờ quản trị viên dùng lệnh `lantoa import`.',
      en: 'Split the file, or have the administrator use `lantoa import`.',
    },
  },
  IMPORT_REFUSED: {
    status: 409,
    text: { vi: 'Tệp chưa được ghi nhận.', en: 'The file was not recorded.' },
    remedy: { vi: 'Xem danh sách lỗi và sửa tệp.', en: 'See the list of faults and correct the file.' },
  },
  CONFLICT: {
    status: 409,
    text: { vi: 'Dữ liệu đã thay đổi trong lúc bạn làm việc.', en: 'The data changed while you were working.' },
    remedy: { vi: 'Tải lại trang rồi làm lại.', en: 'Reload the page and do it again.' },
  },
  RECORD_LINKED: {
    status: 409,
    text: {
      vi: 'Bản ghi này liên kết với một bản ghi khác của cùng sự việc.',
      en: 'The record is linked to another record of the same event.',
    },
    remedy: { vi: 'Hủy liên kết trước, rồi làm lại.', en: 'Undo the link first, then try again.' },
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    text: {
      vi: 'Cơ sở dữ liệu đang không trả lời; số liệu đã có vẫn xem được.',
      en: 'The database does not answer; figures already loaded can still be read.',
    },
    remedy: { vi: 'Thử lại sau một phút.', en: 'Try again in a minute.' },
  },
  BUSY: {
    status: 503,
    text: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
    remedy: { vi: 'Thử lại sau vài giây.', en: 'Try again in a few seconds.' },
  },
  TIMEOUT: {
    status: 503,
    text: {
      vi: 'Câu hỏi chạy quá 5 giây nên đã dừng.',
      en: 'The question ran for more than 5 seconds and was stopped.',
    },
    remedy: { vi: 'Thu hẹp kỳ hoặc số chiều.', en: 'Narrow the period or the dimensions.' },
  },
  INTERNAL: {
    status: 500,
    text: { vi: 'Máy chủ gặp lỗi.', en: 'The server met a fault.' },
    remedy: {
      vi: 'Báo mã lỗi cho người hỗ trợ.',
      en: 'Give the id of this error to support.',
    },
  },
};
