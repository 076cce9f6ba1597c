import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SUBMISSION_GRAPH, stepRule, type SubmissionEvent, type SubmissionStep } from './submission-state.ts';

const STEPS = Object.keys(SUBMISSION_GRAPH) as SubmissionStep[];

it('the graph of a report stands in the documentation as it is', () => {
  const page = readFileSync(new URL('../../../../docs/collection.md', import.meta.url), 'utf8');
  const squeezed = page.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  expect(squeezed).toContain(graphTable());
});

function graphTable(): string {
  const rows = STEPS.map((step) => {
    const { awaits, deadline, atDeadline, events } = stepRule(step);
    const ways = (Object.keys(events) as SubmissionEvent[]).map(
      (event) => `${event} (${events[event]?.by.join(', ') ?? ''}) → ${events[event]?.to.join(' or ') ?? ''}`,
    );
    return [step, awaits ?? 'nobody', deadline ?? 'none', atDeadline ?? 'rests', ways.join('; ')];
  });
  const lines = [['step', 'awaits', 'deadline', 'after it', 'ways on'], ['---', '---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
