import { RecordFault } from '../record-fault.ts';

const SHAPE = /^[^\s@]+@[^\s@]+$/;

/** The form in which addresses are compared. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** @param normal in normal form */
export function isEmail(normal: string): boolean {
  return SHAPE.test(normal) && normal.length <= 254;
}

/** @throws RecordFault INVALID_ARGUMENT */
export function checkedEmail(email: string): string {
  const normal = normalEmail(email);
  if (isEmail(normal)) return normal;
  throw new RecordFault(
    'INVALID_ARGUMENT',
    { vi: 'Địa chỉ thư điện tử không đúng dạng.', en: 'This is not an e-mail address.' },
    { vi: 'Viết theo dạng ten@co-quan.vn.', en: 'Write it as name@office.vn.' },
  );
}
