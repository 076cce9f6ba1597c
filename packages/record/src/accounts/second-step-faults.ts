import { RecordFault } from '../record-fault.ts';

/** Password right, code not given yet. */
export function codeNeeded(): RecordFault {
  return new RecordFault(
    'CODE_NEEDED',
    { vi: 'Cần mã xác nhận của bước thứ hai.', en: 'The code of the second step is needed.' },
    { vi: 'Nhập mã sáu chữ số trong ứng dụng xác thực.', en: 'Enter the six digits of the authenticator app.' },
  );
}

export function wrongCode(): RecordFault {
  return new RecordFault(
    'UNAUTHENTICATED',
    { vi: 'Mã xác nhận không đúng hoặc đã dùng.', en: 'The code is wrong or was used before.' },
    {
      vi: 'Chờ mã tiếp theo trong ứng dụng, hoặc dùng một mã dự phòng.',
      en: 'Wait for the next code of the app, or use a recovery code.',
    },
  );
}
