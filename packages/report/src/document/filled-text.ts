import { upperFirst } from '@lantoa/domain';
import { figurePhrase, partPhrase } from '../figures/cell-phrase.ts';
import { cellOf, isRefusal, type ReportAnswers, type ReportRow } from '../figures/report-answer.ts';
import { isContextWord, slotsOf, type ContextWord, type Slot } from '../template/slots.ts';
import type { ReportTemplate } from '../template/report-template.ts';

export interface Filling {
  readonly template: ReportTemplate;
  readonly answers: ReportAnswers;
  readonly words: Readonly<Record<ContextWord, string>>;
}

/** The row that `{row…}` stands for, and the question it is of. */
export interface FillingRow {
  readonly question: string;
  readonly row: ReportRow;
}

/** A text of a template with its slots filled. The template was read by `readTemplate`: every slot is known. */
export function filledText(text: string, filling: Filling, of: FillingRow | null = null): string {
  return (slotsOf(text) ?? []).reduce(
    (rest, slot) => rest.replace(slot.whole, () => slotText(slot, filling, of)),
    text,
  );
}

function slotText(slot: Slot, { template, answers, words }: Filling, of: FillingRow | null): string {
  const { name, measure, form } = slot;
  if (measure === null) return isContextWord(name) ? words[name] : of ? rowName(of.row, template) : '';
  const question = name === 'row' ? (of?.question ?? '') : name;
  const answer = answers[question];
  const measureWords = template.measures[measure];
  if (!answer || !measureWords) return '';
  if (isRefusal(answer)) return `(${answer.refused})`;
  const row = name === 'row' ? of?.row : totalRow(answer.rows);
  const cell = row ? cellOf(answer, row, measure) : null;
  return form === 'parts' ? partPhrase(cell, measureWords) : figurePhrase(cell, measureWords);
}

/** The member's name, or what the template calls a row that is none. */
export function rowName({ keys }: ReportRow, { reserved }: ReportTemplate): string {
  const [key] = keys;
  return upperFirst(reserved[key?.code ?? ''] ?? key?.label ?? '');
}

export function totalRow(rows: readonly ReportRow[]): ReportRow | undefined {
  return rows.find(({ kind }) => kind === 'TOTAL');
}
