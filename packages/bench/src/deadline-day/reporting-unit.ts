import { randomUUID } from 'node:crypto';
import type { AreaUnit } from '@lantoa/domain';

/** One commune on the day its report is due. */
export interface ReportingUnit {
  readonly unit: AreaUnit;
  readonly organisation: string;
  readonly token: string;
  readonly submission: string;
}

export interface Act {
  readonly milliseconds: number;
  readonly failure: string | null;
}

/** Enters an activity, puts it into the report and sends the report: three mutations, one after the other. */
export async function report(url: string, reporting: ReportingUnit, date: string): Promise<readonly Act[]> {
  const { token, submission } = reporting;
  const id = randomUUID();
  const input = { id, expectedRevision: 0, idempotencyKey: randomUUID(), activity: session(reporting, date) };
  const entered = await mutate(
    url,
    token,
    'mutation ($input: SaveActivityInput!) { act: saveActivity(input: $input) { saved { id } faults { code message } } }',
    { ...input, confirmed: [] },
    (act) => (act['saved'] === null ? JSON.stringify(act['faults']) : null),
  );
  const act = (version: number) => ({ submissionId: submission, version, idempotencyKey: randomUUID() });
  const saved = await mutate(
    url,
    token,
    'mutation ($input: SaveSubmissionInput!) { act: saveSubmission(input: $input) { submission { version } } }',
    { ...act(1), activityIds: [id] },
  );
  const sent = await mutate(
    url,
    token,
    'mutation ($input: SubmissionActInput!) { act: submitReport(input: $input) { submission { version } } }',
    act(2),
  );
  return [entered, saved, sent];
}

const session = ({ unit, organisation }: ReportingUnit, date: string): object => ({
  date,
  organisation,
  places: [{ unit: unit.id }],
  topics: ['drug_prevention'],
  activityType: 'community_session',
  channel: 'direct_community',
  counts: [{ indicator: 'sessions', value: 1 }],
});

async function mutate(
  url: string,
  token: string,
  query: string,
  input: object,
  refused: (act: Readonly<Record<string, unknown>>) => string | null = () => null,
): Promise<Act> {
  const started = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - started;
  const body = JSON.parse(text) as { data?: { act?: Readonly<Record<string, unknown>> }; errors?: unknown };
  const done = body.data?.act;
  if (!done || body.errors !== undefined)
    return { milliseconds, failure: `${String(answer.status)} ${text.slice(0, 300)}` };
  return { milliseconds, failure: refused(done) };
}
