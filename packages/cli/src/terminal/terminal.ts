import type { Bilingual, Lang } from '../bilingual.ts';

/**
 * Where a command speaks. The result goes to stdout, as text or, with `--json`, as exactly one JSON document;
 * everything else (progress, notices, refusals) goes to stderr.
 */
export class Terminal {
  readonly lang: Lang;
  readonly json: boolean;
  readonly verbose: boolean;
  private progressShown = false;

  constructor(options: { lang: Lang; json: boolean; verbose: boolean }) {
    this.lang = options.lang;
    this.json = options.json;
    this.verbose = options.verbose;
  }

  text(bilingual: Bilingual): string {
    return bilingual[this.lang];
  }

  /** The command's result: `document` for programs, `readable` for people. */
  result(document: unknown, readable: string): void {
    this.endProgress();
    process.stdout.write(this.json ? `${JSON.stringify(document, null, 2)}\n` : `${readable}\n`);
  }

  notice(bilingual: Bilingual): void {
    this.endProgress();
    process.stderr.write(`${this.text(bilingual)}\n`);
  }

  detail(message: string): void {
    if (!this.verbose) return;
    this.endProgress();
    process.stderr.write(`${message}\n`);
  }

  /** A line that is drawn over itself; shown to people at a terminal only. */
  progress(bilingual: Bilingual): void {
    if (!process.stderr.isTTY) return;
    this.progressShown = true;
    process.stderr.write(`\r\u001b[K${this.text(bilingual)}`);
  }

  private endProgress(): void {
    if (!this.progressShown) return;
    this.progressShown = false;
    process.stderr.write('\r\u001b[K');
  }
}

/** Whole numbers and decimals as the reader's language writes them: 1.234,5 or 1,234.5. */
export function numeral(value: number, lang: Lang): string {
  return value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3 });
}
