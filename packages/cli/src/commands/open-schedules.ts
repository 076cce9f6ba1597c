import { civilDateAt, isCivilDate } from '@lantoa/domain';
import type { DueReports, OpenedByClock } from '@lantoa/record';
import type { Bilingual } from '../bilingual.ts';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface OpenSchedulesOptions {
  readonly on?: string;
  readonly dryRun?: boolean;
}

/**
 * `lantoa schedule open`: opens what schedules have due, as the running server does every hour; once, whoever looks.
 * With `--dry-run` it only tells, also for a day to come. Code 1 when a window could not be opened.
 */
export async function openSchedules(
  config: CliConfig,
  terminal: Terminal,
  { on: named, dryRun = false }: OpenSchedulesOptions,
): Promise<number> {
  const today = civilDateAt(new Date().toISOString());
  const on = dayOf(named ?? today);
  if (on > today && !dryRun) throw dayToCome(on);
  const { opened, refused } = await withStore(config, terminal, async (store): Promise<DueReports | OpenedByClock> => {
    const index = await referenceIndex(store, terminal);
    return dryRun ? store.schedules.due(index, on) : store.schedules.openDue(index, on);
  });
  const why = refused.map((window) => ({ ...window, why: terminal.text(window.why) }));
  terminal.result({ on, dryRun, opened, refused: why }, opened.map(({ period }) => period).join('\n'));
  terminal.notice(summary(opened.length, dryRun));
  for (const { period, why: reason } of refused) {
    terminal.notice({ vi: `Không mở được ${period}: ${reason.vi}`, en: `${period} cannot be opened: ${reason.en}` });
  }
  return refused.length === 0 ? 0 : 1;
}

function summary(count: number, dryRun: boolean): Bilingual {
  const number = String(count);
  return dryRun
    ? { vi: `Sẽ mở ${number} yêu cầu; chưa ghi gì.`, en: `Requests that would open: ${number}; nothing was recorded.` }
    : { vi: `Đã mở ${number} yêu cầu.`, en: `Requests opened: ${number}.` };
}

function dayOf(text: string): string {
  if (isCivilDate(text)) return text;
  throw new Refusal('INVALID_ARGUMENT', {
    vi: `--on: "${text}" không phải là ngày. Viết YYYY-MM-DD, ví dụ 2026-11-15.`,
    en: `--on: "${text}" is not a day. Write YYYY-MM-DD, 2026-11-15 for one.`,
  });
}

function dayToCome(day: string): Refusal {
  return new Refusal('INVALID_ARGUMENT', {
    vi: `--on: ${day} chưa đến, nên chưa mở được yêu cầu nào của ngày đó. Thêm --dry-run để chỉ xem.`,
    en: `--on: ${day} is still to come, so nothing of it can be opened. Add --dry-run to look only.`,
  });
}
