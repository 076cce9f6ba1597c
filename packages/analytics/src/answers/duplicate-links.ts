import type { AnalyticsViewer, DuplicateLink, DuplicateLinksQuery, StandingLink } from '../contract.ts';
import { KeyBook } from '../query/key-book.ts';
import { villageRights } from '../query/village-rights.ts';
import type { Snapshot } from '../snapshot.ts';
import { duplicateRecordOf, judgedCriteria, sharedUnits, type Wording } from './duplicate-record.ts';
import { checkMayAsk, recordRights } from './viewer-scope.ts';

/** Links of the record in words, in their order. Throws FORBIDDEN for roles that do not read records. */
export function describeDuplicateLinks(
  { index, slots }: Snapshot,
  { links, lang }: DuplicateLinksQuery,
  viewer: AnalyticsViewer,
): DuplicateLink[] {
  checkMayAsk(viewer);
  recordRights(viewer);
  const mayNameVillage = villageRights(viewer, index);
  const wording = { index, book: new KeyBook(index, slots, lang), lang, mayNameVillage };
  return links.map((link) => linkOf(link, wording));
}

function linkOf({ linked, lead }: StandingLink, wording: Wording): DuplicateLink {
  return {
    linked: duplicateRecordOf(linked, wording),
    lead: lead && duplicateRecordOf(lead, wording),
    criteria: lead ? judgedCriteria(lead.payload, linked.payload) : [],
    units: lead ? sharedUnits(lead.payload, linked.payload, wording) : [],
  };
}
