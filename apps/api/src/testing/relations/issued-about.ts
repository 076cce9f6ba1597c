import type { TestServer } from '../test-server.ts';

/** A report about a body that was issued; answers its id. */
export async function issuedAbout(
  { running: { record, follower } }: TestServer,
  { organisation }: { readonly organisation: string },
): Promise<string> {
  const { index } = follower.model;
  const area = index?.organisation(organisation)?.area ?? '';
  const { report } = await record.issuedReports.issue({
    ...{ key: `period:cal:2023-Q1|organisation:${organisation}`, organisation, unit: index?.unit(area)?.id ?? null },
    ...{
      idempotencyKey: organisation,
      after: 0,
      issuedBy: 'test',
      issuedFor: null,
      scope: 'cơ quan',
      title: 'Kết quả',
    },
    ...{ request: null, period: 'cal:2023-Q1', from: '2023-01-01', to: '2023-03-31', authority: 'KT' },
    ...{ dataVersion: await record.latestSeq(), recordedUpTo: null, base: 'LS_200', profile: 'suppressed' },
    ...{ holdsExact: false, template: 'none@1' },
    content: { template: NOTHING, figures: {}, reports: {}, narrative: {}, document: EMPTY },
    write: async () => Promise.resolve({ docx: Buffer.from('docx'), xlsx: Buffer.from('xlsx') }),
  });
  return report.id;
}

const NOTHING = { sections: [], questions: {}, annexes: [], measures: {} };
const EMPTY = { head: { addressees: [] }, body: [], annexes: [] };
