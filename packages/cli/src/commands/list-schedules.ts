import type { ReportSchedule } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { columns } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DEPARTMENT } from './department.ts';

/** `lantoa schedule list`: every schedule of periodic requests, what it opened last and what comes next. */
export async function listSchedules(config: CliConfig, terminal: Terminal): Promise<number> {
  const schedules = await withStore(config, terminal, (store) => store.schedules.schedules(DEPARTMENT));
  const t = (vi: string, en: string) => terminal.text({ vi, en });
  const header = [
    t('Mã số', 'Id'),
    t('Kỳ', 'Periods'),
    t('Trạng thái', 'State'),
    t('Chờ mở', 'Waiting'),
    t('Kỳ tiếp theo', 'Next'),
    t('Hạn gửi', 'Due'),
    t('Mở gần nhất', 'Opened last'),
  ];
  const rows = schedules.map(({ id, scheme, periodicity, isPaused, due, next, opened }) => [
    id,
    `${scheme} ${periodicity}`,
    isPaused ? t('tạm dừng', 'paused') : t('đang chạy', 'running'),
    String(due.length),
    next?.code ?? '–',
    next?.dueOn ?? '–',
    opened[0]?.period ?? '–',
  ]);
  terminal.result(
    { schedules: schedules.map(told) },
    rows.length === 0 ? t('Chưa có lịch báo cáo nào.', 'There is no schedule yet.') : columns(header, rows),
  );
  return 0;
}

function told(schedule: ReportSchedule) {
  const { id, scheme, periodicity, titlePattern, isPaused, from, until, due, next, opened } = schedule;
  return { id, scheme, periodicity, titlePattern, isPaused, from, until, due, next, opened };
}
