import type { OutlineVersion } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { columns } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lantoa area list`: every set of outlines that was imported, which one is shown, and why others are not. */
export async function listOutlines(config: CliConfig, terminal: Terminal): Promise<number> {
  const versions = await withStore(config, terminal, (store) => store.outlines.versions(null));
  const t = (vi: string, en: string) => terminal.text({ vi, en });
  const stateOf = ({ isInForce, withdrawn }: OutlineVersion) =>
    withdrawn
      ? t(
          `đã rút ${day(withdrawn.at)} (${withdrawn.by}): ${withdrawn.reason}`,
          `taken back ${day(withdrawn.at)} (${withdrawn.by}): ${withdrawn.reason}`,
        )
      : isInForce
        ? t('đang dùng', 'in force')
        : t('có bản mới hơn', 'replaced');
  const header = [
    t('Bản đồ', 'Map'),
    t('Phiên bản', 'Version'),
    t('Nhập', 'Imported'),
    t('Đơn vị', 'Units'),
    t('Nguồn', 'Source'),
    t('Giấy phép', 'Licence'),
    t('Tình trạng', 'State'),
  ];
  const rows = versions.map((set) => [
    ...[set.base, String(set.version), day(set.recordedAt), `${String(set.units.length)}/${String(set.unitsOfBase)}`],
    ...[set.source, set.licence, stateOf(set)],
  ]);
  terminal.result(
    { outlines: versions.map(({ units, ...set }) => ({ ...set, units: units.length })) },
    rows.length === 0 ? t('Chưa có ranh giới nào.', 'There are no outlines yet.') : columns(header, rows),
  );
  return 0;
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
