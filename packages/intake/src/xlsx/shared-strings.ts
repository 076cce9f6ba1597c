import { tooLarge } from '../faults/file-refusals.ts';
import type { IntakeLimits } from '../model/intake-options.ts';
import { unescapeText } from './unescape-text.ts';
import { readXml } from './xml-reader.ts';

/** Texts of a workbook that cells refer to by number. Formatting is dropped, and so are phonetic readings. */
export async function readSharedStrings(source: AsyncIterable<Uint8Array>, limits: IntakeLimits): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  await readXml(source, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        strings.push(unescapeText(text));
        if (strings.length > limits.sharedStrings) {
          throw tooLarge({ vi: `${limits.sharedStrings} chuỗi`, en: `${limits.sharedStrings} texts` });
        }
      }
    },
  });
  return strings;
}
