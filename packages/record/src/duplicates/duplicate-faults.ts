import { RecordFault, type Versions } from '../record-fault.ts';

const RELOAD = {
  vi: 'Mở lại cặp bản ghi rồi quyết định trên bản mới nhất.',
  en: 'Open the pair again and decide on the newest revisions.',
};
const UNLINK = {
  vi: 'Hủy liên kết trước (“không phải cùng một hoạt động”), rồi làm lại.',
  en: 'Undo the link first (“not the same after all”), then try again.',
};

export function missing(id: string): RecordFault {
  return new RecordFault('NOT_FOUND', { vi: `Không có hoạt động ${id}.`, en: `There is no activity ${id}.` }, RELOAD);
}

export function changedSince(id: string, versions: Versions): RecordFault {
  const current = String(versions.current);
  return new RecordFault(
    'CONFLICT',
    { vi: `Hoạt động ${id} đã có bản ghi lần ${current}.`, en: `Activity ${id} has a revision ${current} by now.` },
    RELOAD,
    { versions },
  );
}

export function linkedAlready(id: string): RecordFault {
  return new RecordFault(
    'RECORD_LINKED',
    {
      vi: `Hoạt động ${id} đã liên kết với một bản ghi khác của cùng sự việc.`,
      en: `Activity ${id} is linked to another record of the same event.`,
    },
    UNLINK,
  );
}

export function leadsOthers(id: string): RecordFault {
  return new RecordFault(
    'RECORD_LINKED',
    {
      vi: `Hoạt động ${id} là bản được tính của những bản ghi liên kết với nó.`,
      en: `Activity ${id} is the one that counts for records linked to it.`,
    },
    UNLINK,
  );
}

export function refusedLink(vi: string, en: string): RecordFault {
  return new RecordFault(
    'INVALID_ARGUMENT',
    { vi, en },
    { vi: 'Chọn một cặp bản ghi khác hoặc đổi bản được tính.', en: 'Choose another pair, or let the other one count.' },
  );
}
