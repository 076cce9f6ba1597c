import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Tìm',
  label: 'Tìm xã, trang hoặc số đo',
  hint: 'Gõ có dấu hay không dấu đều được. Mũi tên để chọn, Enter để mở, Esc để đóng.',
  results: 'Kết quả',
  found: (options: string) => `${options} kết quả`,
  nothing: 'Không tìm thấy. Thử gõ ít chữ hơn, ví dụ “hoa binh”.',
  close: 'Đóng',
  kinds: { page: 'Trang', commune: 'Xã', district: 'Huyện, thành phố', help: 'Trợ giúp' },
};

const en = {
  title: 'Find',
  label: 'Find a commune, page or measure',
  hint: 'With or without diacritics. Arrows to choose, Enter to open, Esc to close.',
  results: 'Results',
  found: (options: string) => counted(options, 'result', 'results'),
  nothing: 'Nothing found. Try fewer letters, for example “hoa binh”.',
  close: 'Close',
  kinds: { page: 'Page', commune: 'Commune', district: 'District', help: 'Help' },
} satisfies typeof vi;

export const searchMessages = { vi, en };
