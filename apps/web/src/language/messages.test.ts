import { describe, expect, it } from 'vitest';

type Catalogue = Readonly<Record<string, { readonly vi: unknown; readonly en: unknown }>>;

const modules = import.meta.glob<Catalogue>('../**/*.messages.ts', { eager: true });
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** Names that stay as they are in English, the name of the other language on its switch, the places in a title that is Vietnamese. */
const PROPER = /Lan Tỏa|Lạng Sơn|Biểu 0[12]|Tiếng Việt|\{(?:kỳ|từ|đến)\}/g;

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...parts: string[]) => unknown)('1', '2', '3', '4', '5'))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).map(([name, { vi, en }]) => ({
    name: `${file} ${name}`,
    vi: textsOf(vi, ''),
    en: textsOf(en, ''),
  })),
);

describe('the texts of the screens', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(10);
  });

  it.each(catalogues)('say the same things in both languages: $name', ({ vi, en }) => {
    expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
  });

  it.each(catalogues)('leave nothing empty and nothing Vietnamese in English: $name', ({ vi, en }) => {
    const left = en.filter(([, text]) => VIETNAMESE.test(text.replace(PROPER, '')));
    expect(left).toEqual([]);
    // Only the sign for "not reported" inside a matrix is an empty cell on purpose.
    expect([...vi, ...en].filter(([path, text]) => text.trim() === '' && path !== '.short.missing')).toEqual([]);
  });
});
