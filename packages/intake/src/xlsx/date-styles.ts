import { readXml } from './xml-reader.ts';

// Numbers of the built-in formats that show a day (ECMA-376 part 1, 18.8.30, with those of East Asian editions).
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
  );
}

/** Numbers of the cell styles whose format shows a day. */
export async function readDateStyles(source: AsyncIterable<Uint8Array>): Promise<Set<number>> {
  const custom = new Map<number, boolean>();
  const styles = new Set<number>();
  let inCells = false;
  let style = 0;
  await readXml(source, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''));
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId);
      if (custom.get(format) ?? isBuiltInDate(format)) styles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Letters d or y outside quoted text, brackets and escaped characters. */
function showsDay(format: string): boolean {
  return /[dy]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./gu, ''));
}
