import type { SourceSystem } from '../../gql/graphql.ts';

interface AttachmentTexts {
  readonly legend: string;
  readonly hint: string;
  readonly add: string;
  readonly remove: string;
  readonly system: string;
  readonly systems: Readonly<Record<SourceSystem, string>>;
  readonly id: string;
  readonly checksum: string;
  readonly file: string;
  readonly failed: string;
}

const vi: AttachmentTexts = {
  legend: 'Văn bản kèm theo',
  hint: 'Chỉ ghi mã của văn bản ở nơi lưu, ví dụ 38/KH-BCĐ; không tải tệp lên, không ghi trích yếu hay tên người.',
  add: 'Thêm văn bản',
  remove: 'Bỏ văn bản này',
  system: 'Nơi lưu',
  systems: { vnpt_ioffice: 'VNPT-iOffice', other: 'Hệ thống khác' },
  id: 'Mã hoặc số văn bản',
  checksum: 'Mã kiểm tra SHA-256 (nếu có)',
  file: 'Tính từ tệp trên máy này (tệp không được gửi đi)',
  failed: 'Không tính được từ tệp này. Ghi mã kiểm tra nếu biết, hoặc để trống.',
};

const en: AttachmentTexts = {
  legend: 'Documents',
  hint: 'Only the id of the document where it lies, for example 38/KH-UBND; no file is uploaded, no title, no names.',
  add: 'Add a document',
  remove: 'Take this document out',
  system: 'Where it lies',
  systems: { vnpt_ioffice: 'VNPT-iOffice', other: 'Another system' },
  id: 'Id or number',
  checksum: 'SHA-256 checksum (where known)',
  file: 'Compute it from a file on this device (the file is not sent)',
  failed: 'It could not be computed from this file. Write the checksum where you know it, or leave it out.',
};

export const attachmentMessages = { vi, en };
