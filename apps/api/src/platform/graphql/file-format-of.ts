import { FILE_TYPES, type FileFormat } from './file-answers.ts';

/** The file that an Accept header prefers to everything else it names; null where it wants GraphQL's own answer. */
export function fileFormatOf(accept: string | undefined): FileFormat | null {
  const wanted = (accept ?? '')
    .split(',')
    .map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { type, quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((first, second) => second.quality - first.quality)[0]?.type;
  const formats = Object.keys(FILE_TYPES) as FileFormat[];
  return formats.find((format) => FILE_TYPES[format] === wanted) ?? null;
}
