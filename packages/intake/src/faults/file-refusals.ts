import { FileRefusal } from '../bytes/file-refusal.ts';

const SAVE_AGAIN = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx hay “CSV UTF-8”.',
  en: 'Open the file in Excel or LibreOffice and save it again as .xlsx or “CSV UTF-8”.',
};

export function emptyFile(): FileRefusal {
  return new FileRefusal(
    'empty_file',
    { vi: 'Tệp không có dữ liệu.', en: 'The file holds no data.' },
    { vi: 'Chọn đúng tệp báo cáo.', en: 'Choose the report file.' },
  );
}

export function noRows(): FileRefusal {
  return new FileRefusal(
    'empty_file',
    { vi: 'Có tiêu đề bảng nhưng không có dòng dữ liệu nào.', en: 'The table has a header but no data row.' },
    {
      vi: 'Điền dữ liệu dưới dòng tiêu đề; không phát sinh thì gửi báo cáo “không phát sinh”.',
      en: 'Fill in rows under the header; with nothing to report, send a report of nothing.',
    },
  );
}

export function unrecognised(): FileRefusal {
  return new FileRefusal(
    'unrecognised_file',
    {
      vi: 'Không nhận ra Biểu 01, Biểu 02, bảng tình trạng gửi báo cáo hay lượt phát của hệ thống loa trong tệp này.',
      en: 'Neither Biểu 01, Biểu 02, a table of reporting status nor runs of a loudspeaker system were recognised in this file.',
    },
    {
      vi: 'Dùng đúng dòng tiêu đề của biểu mẫu; tệp gõ bằng phông VNI cần chuyển sang Unicode.',
      en: 'Use the header row of the form; files typed in VNI fonts must be converted to Unicode.',
    },
  );
}

export function unreadable(reason: { readonly vi: string; readonly en: string }): FileRefusal {
  return new FileRefusal(
    'unreadable_file',
    { vi: `Không đọc được tệp: ${reason.vi}.`, en: `The file cannot be read: ${reason.en}.` },
    SAVE_AGAIN,
  );
}

export function tooLarge(limit: { readonly vi: string; readonly en: string }): FileRefusal {
  return new FileRefusal(
    'file_too_large',
    { vi: `Tệp quá lớn: hơn ${limit.vi}.`, en: `The file is too large: more than ${limit.en}.` },
    {
      vi: 'Chia tệp theo tháng hoặc theo huyện rồi gửi từng phần.',
      en: 'Split the file by month or by district and send the parts.',
    },
  );
}

export function hostile(reason: { readonly vi: string; readonly en: string }): FileRefusal {
  return new FileRefusal(
    'hostile_archive',
    { vi: `Tệp nén bị từ chối: ${reason.vi}.`, en: `The archive is refused: ${reason.en}.` },
    SAVE_AGAIN,
  );
}
