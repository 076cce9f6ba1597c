import type { AreaUnit, ReferencePack } from '@lantoa/domain';
import type { FaultList, Located } from './files/fault-list.ts';
import { readTable } from './files/read-table.ts';

export type PackHead = Pick<ReferencePack, 'id' | 'version' | 'vi' | 'en' | 'province'>;

/** `pack.csv`: what the pack says of itself, one line. Null when it has none. */
export async function readHead(folder: string, faults: FaultList): Promise<Located<PackHead> | null> {
  const rows = await readTable(folder, 'pack.csv', ['pack', 'version', 'vi', 'en', 'province'], faults);
  const [row, ...surplus] = rows;
  for (const { at } of surplus) faults.add(at, null, 'chỉ được có một dòng', 'there is only one line');
  if (!row) {
    faults.add({ file: 'pack.csv', row: null }, null, 'chưa có dòng nào', 'there is no line');
    return null;
  }
  const value: PackHead = {
    id: row.required('pack'),
    version: row.required('version'),
    vi: row.required('vi'),
    en: row.required('en'),
    province: row.required('province'),
  };
  return { at: row.at, value };
}

/** The province that the pack is about is one of its units. */
export function checkHead(head: Located<PackHead>, units: ReadonlyMap<string, AreaUnit>, faults: FaultList): void {
  const { province } = head.value;
  if (units.get(province)?.level !== 'province') {
    faults.add(head.at, 'province', `không có tỉnh "${province}"`, `there is no province "${province}"`);
  }
}
