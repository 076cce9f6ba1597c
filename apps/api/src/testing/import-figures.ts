import { expect } from 'vitest';
import type { TestServer } from './test-server.ts';

interface Figures {
  readonly analytics: {
    readonly evidence: { readonly dataVersion: string };
    readonly rows: readonly { readonly kind: string; readonly cells: readonly { readonly value: number | null }[] }[];
  };
}

const ATTENDANCES = `query A($query: AnalyticsQuery!) {
  analytics(query: $query) { evidence { dataVersion } rows { kind cells { value status } } }
}`;

/** Sends a report file up; answers the id of the upload. */
export async function uploaded(
  server: TestServer,
  content: string,
  role: 'LEAD_DEPARTMENT' | 'REPORTER' = 'LEAD_DEPARTMENT',
): Promise<string> {
  const response = await server.upload(role, 'Biểu 01.csv', content);
  expect(response.status).toBe(201);
  const upload = (await response.json()) as { uploadId: string; fileName: string; bytes: number };
  expect(upload.fileName).toBe('Biểu 01.csv');
  expect(upload.bytes).toBe(Buffer.byteLength(content));
  return upload.uploadId;
}

/** Attendances of a month; 0 where nothing counts. */
export async function attendances(server: TestServer, month: string): Promise<{ total: number; dataVersion: string }> {
  const query = { measures: ['ATTENDANCES'], period: { code: month } };
  const { analytics } = await server.data<Figures>('LEAD_DEPARTMENT', ATTENDANCES, { query });
  const total = analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells[0]?.value ?? 0;
  return { total, dataVersion: analytics.evidence.dataVersion };
}
