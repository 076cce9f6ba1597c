import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../document/build-report.ts';
import { cellOfValue, figuresOf, frameOf, QUERY_NAMES, templateOf } from '../document/report.fixture.ts';
import { readTemplate } from '../template/read-template.ts';
import { docxBytes } from './docx-bytes.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const run = promisify(execFile);

describe.skipIf(!hasLibreOffice())('opened by LibreOffice (skipped where soffice is not installed)', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lantoa-report-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('becomes a PDF of one page of text and one for its annex', async () => {
    const report = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1234)), frameOf());
    await writeFile(path.join(folder, 'draft.docx'), await docxBytes(report));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, 'draft.docx'),
    ]);
    const pdf = (await readFile(path.join(folder, 'draft.pdf'))).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  });
});
