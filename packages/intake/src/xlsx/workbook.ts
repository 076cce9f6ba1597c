import { unreadable, unrecognised } from '../faults/file-refusals.ts';
import type { IntakeLimits } from '../model/intake-options.ts';
import type { Archive } from './open-archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readDateStyles } from './date-styles.ts';
import { readOldFontStyles } from './old-font-styles.ts';
import { readXml } from './xml-reader.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly archive: Archive;
  /** Visible sheets in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** Numbers of cell styles that show a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Numbers of cell styles in a font of the old encoding TCVN3. */
  readonly oldFontStyles: ReadonlySet<number>;
  readonly system1904: boolean;
}

/** Reads the parts of an XLSX workbook around its sheets. Throws a FileRefusal for anything else in a zip. */
export async function readWorkbook(archive: Archive, limits: IntakeLimits): Promise<Workbook> {
  const path = await workbookPath(archive);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links = await readLinks(archive, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const sheets: SheetPart[] = [];
  let system1904 = false;
  await readXml(archive.read(path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') system1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const target = links.find((link) => link.id === attributes['r:id'] || link.id === relationId(attributes));
      if (target) sheets.push({ name: attributes.name ?? '', path: resolvePath(folder, target.target) });
    },
  });
  const strings = partOf(links, folder, 'sharedStrings');
  const styles = partOf(links, folder, 'styles');
  return {
    archive,
    sheets: sheets.filter((sheet) => archive.has(sheet.path)),
    strings: strings !== null && archive.has(strings) ? await readSharedStrings(archive.read(strings), limits) : [],
    dateStyles: styles !== null && archive.has(styles) ? await readDateStyles(archive.read(styles)) : new Set(),
    oldFontStyles: styles !== null && archive.has(styles) ? await readOldFontStyles(archive.read(styles)) : new Set(),
    system1904,
  };
}

async function workbookPath(archive: Archive): Promise<string> {
  if (archive.names().some((name) => name.endsWith('vbaproject.bin'))) {
    throw unreadable({ vi: 'tệp có macro', en: 'it holds macros' });
  }
  if (archive.has('xl/workbook.bin'))
    throw unreadable({ vi: 'dạng .xlsb không được hỗ trợ', en: 'the .xlsb form is not read' });
  if (!archive.has('_rels/.rels')) throw unrecognised();
  const links = await readLinks(archive, '_rels/.rels');
  const path = partOf(links, '', 'officeDocument');
  if (path === null || !archive.has(path) || !/workbook[^/]*\.xml$/iu.test(path)) throw unrecognised();
  return path;
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function readLinks(archive: Archive, path: string): Promise<Link[]> {
  const links: Link[] = [];
  if (!archive.has(path)) return links;
  await readXml(archive.read(path), {
    open: (name, attributes) => {
      // Parts outside the file are never looked at.
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      links.push({ id: attributes.Id ?? '', type: attributes.Type ?? '', target: attributes.Target ?? '' });
    },
  });
  return links;
}

function partOf(links: readonly Link[], folder: string, kind: string): string | null {
  const link = links.find(({ type }) => type.endsWith(`/${kind}`));
  return link ? resolvePath(folder, link.target) : null;
}

function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
