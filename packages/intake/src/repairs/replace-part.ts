import { cleanText } from '@lantoa/domain';
import { spellingKey } from './spelling-key.ts';

// "Xã Hồng Phong (103)", "Đoàn thanh niên: 5": the figure belongs to the name and stays with it.
const WITH_NUMBER = /^(.*?)(\s*(?:\([^()]*\d[^()]*\)|:[^:]*\d[^:]*))$/su;

/** The cell with every value that is spelled `from` written as `to`; null where it holds none. */
export function replacePart(cell: string, from: string, to: string): string | null {
  const wanted = spellingKey(from);
  if (wanted === '') return null;
  const parts = cell.split(/[;\n\r；]/u).map((raw) => {
    const part = cleanText(raw);
    const [, name = part, figure = ''] = WITH_NUMBER.exec(part) ?? [];
    if (spellingKey(part) === wanted) return { text: to, isNew: true };
    if (spellingKey(name) === wanted) return { text: to + figure, isNew: true };
    return { text: part, isNew: false };
  });
  if (!parts.some(({ isNew }) => isNew)) return null;
  return parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('; ');
}
