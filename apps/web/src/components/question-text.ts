import { Kind, parseValue, print, visit } from 'graphql';
import type { Question } from './question-tools.tsx';

/** Fields of a question whose values are names of the schema, not texts. */
const NAMES: ReadonlySet<string> = new Set([
  ...['measures', 'groupBy', 'countBasis', 'compareTo', 'fill', 'lang'],
  ...['measure', 'direction', 'reachBasis', 'status', 'level'],
]);

/** A question as it is taken along; `origin` is where this server answers. */
export function questionText(form: 'graphql' | 'curl' | 'csvLink', question: Question, origin: string): string {
  switch (form) {
    case 'graphql':
      return questionDocument(question);
    case 'curl':
      return questionCommand(question, origin);
    case 'csvLink':
      return new URL(question.csvHref ?? '', origin).href;
  }
}

/** The document with its variables written into it, ready for the analysts' page. */
function questionDocument({ document, variables }: Question): string {
  const values = new Map(Object.entries(variables));
  const whole = visit(document, {
    VariableDefinition: () => null,
    Variable: ({ name }) => parseValue(literal(values.get(name.value) ?? null, NAMES.has(name.value))),
    // The cache of the pages asks for type names; a reader has no use for them.
    [Kind.FIELD]: ({ name }) => (name.value === '__typename' ? null : undefined),
  });
  return `${print(whole)}\n`;
}

/** The same as a command line; the token is read from the environment, so that no copy carries one. */
function questionCommand(question: Question, origin: string): string {
  return [
    `curl -sS '${origin}/graphql'`,
    `-H "Authorization: Bearer $LANTOA_TOKEN"`,
    `-H 'Content-Type: application/json'`,
    `--data ${quoted(JSON.stringify({ query: questionDocument(question) }))}`,
  ].join(' \\\n  ');
}

function literal(value: unknown, isName: boolean): string {
  if (Array.isArray(value)) return `[${value.map((part) => literal(part, isName)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
    return `{ ${fields.map(([name, part]) => `${name}: ${literal(part, NAMES.has(name))}`).join(', ')} }`;
  }
  return isName ? String(value) : JSON.stringify(value);
}

/** One word to a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
