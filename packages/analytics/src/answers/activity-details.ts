import type { ActivityPayload, Attachment, SourceSystem } from '@lantoa/domain';
import type { ActivityDetail, RecordField, RecordedCode } from '../contract.ts';
import type { KeyBook } from '../query/key-book.ts';

/** What few records hold, each with its labels; a field with nothing in it is left out. */
export function activityDetails(payload: ActivityPayload, book: KeyBook, mayNameVillage: boolean): ActivityDetail[] {
  const codes = (list: string, found: readonly string[] = []) => found.map((code) => book.recorded(list, code));
  const text = (value: string | undefined): RecordedCode[] =>
    value === undefined || value === '' ? [] : [{ code: value, label: value }];
  const partners = (payload.partners ?? []).map(({ partner, count }) =>
    counted(book.recorded('partner', partner), count),
  );
  const actors = (payload.otherActors ?? []).map(({ actor, role }) => {
    const [body, part] = [book.recorded('actor', actor), book.recorded('actor_role', role)];
    return { code: `${actor}:${role}`, label: `${body.label} (${part.label})` };
  });
  const fields: readonly [RecordField, readonly RecordedCode[]][] = [
    ['FLAGS', codes('flag', payload.flags)],
    ['THEMES', codes('content_theme', payload.themes)],
    ['PARTNERS', partners],
    ['MOVEMENTS', codes('movement', payload.movements)],
    ['CAMPAIGN_LINKS', codes('campaign_link', payload.campaignLinks)],
    ['LANGUAGES', codes('language', payload.languages)],
    ['PLATFORM', payload.platform === undefined ? [] : [book.recorded('platform', payload.platform)]],
    ['VILLAGE', mayNameVillage ? text(payload.village) : []],
    ['OTHER_ACTORS', actors],
    ['ANNOUNCED_ON', text(payload.announcedOn)],
    ['ATTACHMENTS', mayNameVillage ? (payload.attachments ?? []).map(attached) : []],
    ['DUPLICATE_OF', text(payload.duplicateOf)],
  ];
  return fields.flatMap(([field, values]) => (values.length === 0 ? [] : [{ field, values }]));
}

const SYSTEMS = { vnpt_ioffice: 'VNPT-iOffice: ', other: '' } as const satisfies Record<SourceSystem, string>;

function attached({ sourceSystem, externalId, checksum }: Attachment): RecordedCode {
  const label = SYSTEMS[sourceSystem] + externalId + (checksum === null ? '' : ` (sha256 ${checksum})`);
  return { code: `${sourceSystem}:${externalId}`, label };
}

function counted({ code, label }: RecordedCode, count: number | null): RecordedCode {
  return { code, label: count === null ? label : `${label}: ${String(count)}` };
}
