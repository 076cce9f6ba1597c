import { MEASURES, measureInfo } from '@lantoa/analytics';
import type { ReferenceIndex } from '@lantoa/domain';
import type { Lang } from '../../platform/schema/enums.ts';

const CELLS: Readonly<Record<string, { readonly VI: string; readonly EN: string }>> = {
  date: { VI: 'Ngày', EN: 'Date' },
  activity_type: { VI: 'Hình thức', EN: 'Form' },
  channel: { VI: 'Kênh', EN: 'Channel' },
  topics: { VI: 'Nội dung', EN: 'Topics' },
  communes: { VI: 'Xã, phường', EN: 'Communes' },
  groups: { VI: 'Đối tượng', EN: 'Groups' },
};
const LISTS: Readonly<Record<string, string>> = {
  ...{ activity_type: 'activity_type', channel: 'channel', topics: 'topic', groups: 'target_group' },
};

/** Names for the cells of a report and for what stands in them, in one language. */
export class ReportWords {
  private readonly index: ReferenceIndex | null;
  private readonly lang: Lang;

  constructor(index: ReferenceIndex | null, lang: Lang) {
    this.index = index;
    this.lang = lang;
  }

  label(cell: string): string {
    const known = CELLS[cell];
    if (known) return known[this.lang];
    const measure = MEASURES.find((one) => one.toLowerCase() === cell);
    const info = measure ? measureInfo(measure) : null;
    return (this.lang === 'VI' ? info?.vi : info?.en) ?? cell;
  }

  /** Codes and ids, divided by `|`, in words; anything else as it is. */
  text(cell: string, value: string): string {
    if (value === '') return value;
    if (cell === 'communes')
      return value
        .split('|')
        .map((id) => this.index?.unit(id)?.name ?? id)
        .join(', ');
    const list = LISTS[cell];
    return list === undefined
      ? value
      : value
          .split('|')
          .map((code) => this.code(list, code))
          .join('; ');
  }

  code(list: string, code: string): string {
    const known = this.index?.code(list, code);
    return (this.lang === 'VI' ? known?.vi : known?.en) ?? code;
  }
}
