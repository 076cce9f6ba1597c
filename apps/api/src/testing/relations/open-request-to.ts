import { randomUUID } from 'node:crypto';
import type { TestServer } from '../test-server.ts';

export interface OpenReport {
  readonly requestId: string;
  readonly submissionId: string;
}

const WHOLE = { userId: 'test', role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
const SOON_MILLISECONDS = 10 * 86_400_000;

/** Opens a request to one body; answers its report. */
export async function openRequestTo(server: TestServer, body: string): Promise<OpenReport> {
  const { record, follower } = server.running;
  const { collection } = record;
  const { index } = follower.model;
  if (!index) throw new Error('the read model holds no reference data');
  const { id } = await collection.openRequest({
    ...{ kind: 'ad_hoc', title: 'Báo cáo kết quả tuyên truyền', requester: 'committee_138:20@2020-01-01' },
    ...{ basis: 'Công văn yêu cầu báo cáo', topics: ['drug_prevention', 'crime_prevention'], period: null },
    ...{ window: { from: '2023-03-15', to: '2023-04-14' }, addressees: { organisations: [body] }, holidays: [] },
    dueOn: new Date(Date.now() + SOON_MILLISECONDS).toISOString().slice(0, 10),
    ...{ index, by: 'test', idempotencyKey: randomUUID() },
  });
  const [report, ...others] = await collection.submissions({ requestId: id }, WHOLE);
  if (!report || others.length > 0) throw new Error(`a request to ${body} has ${String(others.length + 1)} reports`);
  return { requestId: id, submissionId: report.id };
}
