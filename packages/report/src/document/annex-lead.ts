import { samePeriodLastYear } from '@lantoa/domain';
import { daysText, periodText } from '../period-text.ts';
import type { TemplateAnnex } from '../template/report-template.ts';
import type { DocumentBlock } from './document-model.ts';
import type { ReportFrame } from './report-frame.ts';

/** What stands above the figures of every annex, since each may be read alone: the period, whom and what they are about. */
export function annexLead(kind: TemplateAnnex['kind'], frame: ReportFrame): readonly DocumentBlock[] {
  const { period, scope, topics, sinceNewYear } = frame;
  const [name, days] = [periodText(period), daysText(period)];
  const about = topics.length === 0 ? scope : `${scope}; nội dung: ${topics.join('; ')}`;
  const before = samePeriodLastYear(period);
  return [
    note(`Kỳ báo cáo: ${name === days ? days : `${name} (${days})`}. Phạm vi: ${about}.`),
    ...(kind === 'compared'
      ? [note(`Cột “Cùng kỳ”: ${daysText(before)}. Cột “Lũy kế”: ${daysText(sinceNewYear)}.`)]
      : []),
  ];
}

function note(text: string): DocumentBlock {
  return { kind: 'note', text };
}
