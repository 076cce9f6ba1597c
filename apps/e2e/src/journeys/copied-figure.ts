import { expect, type Page } from '@playwright/test';

/** The single figure that a copied question is answered with, of the first measure. */
export async function answerOf(page: Page, query: string): Promise<number> {
  const answer = await page.context().request.get('/graphql', { params: { query } });
  const { data } = (await answer.json()) as {
    data: { analytics: { rows: { keys: unknown[]; cells: { value: number }[] }[] } };
  };
  const { rows } = data.analytics;
  // An undivided question has its total alone; a divided one has it beside its members.
  const members = rows.length === 1 ? rows : rows.filter(({ keys }) => keys.length > 0);
  expect(members).toHaveLength(1);
  return members[0]?.cells[0]?.value ?? Number.NaN;
}

/** The number that a Vietnamese text begins with, whole. */
export function numberIn(text: string): number {
  return Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''));
}
