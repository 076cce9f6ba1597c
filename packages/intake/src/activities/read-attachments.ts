import { foldVietnamese, textRefusal, type Attachment, type SourceSystem } from '@lantoa/domain';
import { invalidAttachment } from '../faults/attachment-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { personalData } from '../faults/text-faults.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { readParts } from '../values/read-text.ts';

const MOST = 10;
/** One word of letters and digits, with the signs of file numbers: an id, and nothing that could tell of a person. */
const ID = /^(?=.*\d)[\p{L}\d](?:[\p{L}\d./_:&-]{0,78}[\p{L}\d])?$/u;
const SHA_256 = /^[\da-f]{64}$/u;
const SYSTEM_NAMES: Readonly<Record<string, SourceSystem>> = {
  'vnpt ioffice': 'vnpt_ioffice',
  ioffice: 'vnpt_ioffice',
  'vnpt i office': 'vnpt_ioffice',
  khac: 'other',
  other: 'other',
};
const BRACKET = /^(.*?)\s*\(([^()]*)\)$/su;
const SYSTEM = /^([^:]*?)\s*:\s*(.*)$/su;
const ALGORITHM = /^sha-?256\s*[:=]?\s*/iu;

/** "VNPT-iOffice: 1234/KH-2023 (sha256 of the file); iOffice: 77": system, id there, checksum. Without a system it is VNPT-iOffice. */
export function readAttachments(cell: Cell, faults: RowFaults): readonly Attachment[] {
  return checkAttachments(readParts(cell).map(written), faults);
}

/** References with an id and a whole checksum, each once. */
export function checkAttachments(parts: readonly Attachment[], faults: RowFaults): readonly Attachment[] {
  const column = ACTIVITY_HEADERS.attachments;
  if (parts.length > MOST) faults.add(invalidAttachment(column, 'many'));
  const seen = new Set<string>();
  for (const { sourceSystem, externalId, checksum } of parts) {
    const personal = textRefusal(externalId);
    const key = `${sourceSystem} ${externalId}`;
    if (personal) faults.add(personalData(column, personal));
    else if (!ID.test(externalId)) faults.add(invalidAttachment(column, 'id'));
    else if (checksum !== null && !SHA_256.test(checksum)) faults.add(invalidAttachment(column, 'checksum'));
    else if (seen.has(key)) faults.add(invalidAttachment(column, 'twice'));
    seen.add(key);
  }
  return parts;
}

function written(part: string): Attachment {
  const [, before = part, inside] = BRACKET.exec(part) ?? [];
  const [, name, id = ''] = SYSTEM.exec(before) ?? [];
  const named = name === undefined ? undefined : SYSTEM_NAMES[foldVietnamese(name)];
  const checksum = inside === undefined ? null : inside.trim().replace(ALGORITHM, '').toLowerCase();
  // An id may hold a colon of its own.
  if (named === undefined) return { sourceSystem: 'vnpt_ioffice', externalId: before.trim(), checksum };
  return { sourceSystem: named, externalId: id.trim(), checksum };
}
