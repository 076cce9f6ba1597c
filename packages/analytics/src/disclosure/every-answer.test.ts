import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Answers that need no gate, and why. A new answer goes through a gate or gets its reason here. */
const WITHOUT_GATE: Readonly<Record<string, string>> = {
  'activity-history.ts': 'revisions of one record: of the own units, or all for roles with exact figures',
  'activity-list.ts': 'single records: those of the own units, or all for roles with exact figures',
  'area-units.ts': 'units, classes and residents; nothing of activities',
  'blind-spots.ts': 'days of activities by topic and place; no filter and no row of target groups',
  'duplicate-candidates.ts': 'pairs of single records: of the own units, or all for roles with exact figures',
  'duplicate-links.ts': 'links between single records: of the own units, or all for roles with exact figures',
  'mandate-matrix.ts': 'work by topic and group; hides groups for the province only by the same rules',
  'recount.ts': 'counts of records for the operator, never sent to a viewer',
  'reporting-rates.ts': 'reports by body and month; nothing of activities',
  'span.ts': 'first and last day of all records together',
  'summary-tables.ts': 'summary tables have no target groups',
};
const GATES = ['disclosureGate(', 'checkOpenQuestion('];

describe('the gate of disclosure', () => {
  const model = source('read-model.ts');
  const answers = [...model.matchAll(/from '\.\/answers\/([\w-]+\.ts)'/g)].flatMap(([, file]) => file ?? []);

  test('is passed by every answer of the read model, or there is a reason', () => {
    const read = answers.filter((file) => !/^import \{ [A-Z]/m.test(importLine(model, file)));
    expect(read).toContain('analytics.ts');
    const ungated = read.filter((file) => !GATES.some((gate) => source(`answers/${file}`).includes(gate)));
    expect(ungated.toSorted()).toEqual(
      Object.keys(WITHOUT_GATE)
        .filter((file) => read.includes(file))
        .toSorted(),
    );
  });

  test('is the only maker of released rows, and ordered rows are made of nothing else', () => {
    const makers = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => /as (unknown as )?ReleasedRows/.test(source(file)));
    expect(makers).toEqual(['disclosure/disclosure-gate.ts']);
    expect(source('answers/analytics.ts')).toMatch(/function orderedRows\(\s*\{ rows[^}]*\}: ReleasedRows,/);
  });
});

function importLine(text: string, file: string): string {
  return text.split('\n').find((line) => line.includes(`./answers/${file}'`)) ?? '';
}
