/** A text as a spreadsheet may hold it: one that begins like a formula gets an apostrophe before it. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r\n|%\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;
}
