/** What one batch may be. An item of every field takes about 1 kB. */
export const BULK_ITEMS = 1_000;
export const BULK_BYTES = 2_000_000;
/** Of one account, or of a token without one. */
export const BATCHES_A_MINUTE = 60;
/** Faults that one answer names; `faultCount` tells of all. */
export const BULK_FAULTS = 1_000;

export const BULK_TEXTS = {
  kind: {
    text: {
      vi: 'Nội dung phải là application/json (một mảng) hoặc application/x-ndjson (mỗi dòng một mục).',
      en: 'The body must be application/json (an array) or application/x-ndjson (an item a line).',
    },
    remedy: { vi: 'Đặt Content-Type rồi gửi lại.', en: 'Set Content-Type and send it again.' },
  },
  key: {
    text: {
      vi: 'Thiếu tiêu đề Idempotency-Key (1 đến 200 ký tự ASCII).',
      en: 'The header Idempotency-Key is missing (1 to 200 ASCII characters).',
    },
    remedy: {
      vi: 'Đặt cho mỗi lô một khóa, ví dụ một UUID; khi gửi lại cùng lô thì giữ nguyên khóa.',
      en: 'Give each batch a key of its own, such as a UUID; keep it when the same batch is sent again.',
    },
  },
  warnings: {
    text: {
      vi: 'Tham số duy nhất là warnings, bằng accept hoặc refuse.',
      en: 'The only parameter is warnings, accept or refuse.',
    },
    remedy: {
      vi: 'Bỏ tham số để nhận lô có lưu ý, hoặc thêm ?warnings=refuse để lô có lưu ý bị từ chối.',
      en: 'Leave it out to have batches with warnings recorded, or add ?warnings=refuse to have them refused.',
    },
  },
  noArray: {
    text: { vi: 'Nội dung không phải là một mảng JSON.', en: 'The body is not a JSON array.' },
    remedy: { vi: 'Gửi một mảng các mục.', en: 'Send an array of items.' },
  },
  empty: {
    text: { vi: 'Lô không có mục nào.', en: 'The batch holds no item.' },
    remedy: { vi: 'Gửi ít nhất một mục.', en: 'Send at least one item.' },
  },
  tooMany: {
    text: { vi: 'Lô có hơn 1.000 mục.', en: 'The batch holds more than 1,000 items.' },
    remedy: { vi: 'Chia thành nhiều lô.', en: 'Split it into several batches.' },
  },
  tooLarge: {
    text: { vi: 'Lô lớn hơn 2 MB.', en: 'The batch is larger than 2 MB.' },
    remedy: { vi: 'Chia thành nhiều lô.', en: 'Split it into several batches.' },
  },
} as const;
