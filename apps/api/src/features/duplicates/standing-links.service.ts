import { Inject, Injectable } from '@nestjs/common';
import { isDateRange, periodInReference, type DateRange, type ReferenceIndex } from '@lantoa/domain';
import type { RecordStore, StandingLinkRow, Viewer } from '@lantoa/record';
import { Answers } from '../../platform/answers/answers.ts';
import { mayCorrect } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { PeriodInput } from '../../platform/schema/period.input.ts';
import type { DuplicateLink, DuplicateLinks, DuplicateLinksQuery, LinkAuthor } from './standing-links.types.ts';

const MOST = 100;
const FURTHEST = 100_000;

/** Lists the links that stand, as far as row-level security shows the linked records to whoever asks. */
@Injectable()
export class StandingLinksService {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async links(query: DuplicateLinksQuery, viewer: RequestViewer): Promise<DuplicateLinks> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const { limit, offset, lang } = query;
    checkPage(limit, MOST, 'limit');
    checkPage(offset, FURTHEST, 'offset');
    const wanted = { days: query.period ? daysOf(query.period, index) : null, limit, offset };
    const { total, links: rows } = await this.record.duplicates.standing(wanted, recordScope(viewer, index));
    const links = rows.map(({ lead, ...linked }) => ({ linked: { ...linked, status: 'RETRACTED' as const }, lead }));
    const told = await this.answers.ask(viewer, (model, rights) => model.duplicateLinks({ links, lang }, rights));
    return {
      total,
      links: told.flatMap((one, position): DuplicateLink[] => {
        const row = rows[position];
        return row ? [{ ...one, ...standingOf(row, viewer, index) }] : [];
      }),
    };
  }
}

function standingOf(row: StandingLinkRow, viewer: Viewer, index: ReferenceIndex) {
  const { linkedAt, statusBefore, payload } = row;
  const mayUndo = mayCorrect(viewer, { payload, status: statusBefore }, index);
  return { linkedAt, statusBefore, mayUndo, linkedBy: authorOf(row, viewer) };
}

/** Names of officials are for those who read the whole record. */
function authorOf({ by, byName, byRole }: StandingLinkRow, { userId, role }: Viewer): LinkAuthor {
  const mayName = role === 'LEAD_DEPARTMENT' || role === 'AUDITOR';
  return { isSelf: by === userId, role: byRole, name: mayName ? byName : null };
}

function daysOf({ code, range }: PeriodInput, index: ReferenceIndex): DateRange {
  const found = code === undefined ? range : periodInReference(code, index);
  if (found && isDateRange(found)) return found;
  throw new AppError('INVALID_PERIOD');
}

function checkPage(value: number, most: number, name: string): void {
  if (value >= 0 && value <= most) return;
  const last = String(most);
  const text = { vi: `${name} từ 0 đến ${last}.`, en: `${name} is 0 to ${last}.` };
  throw new AppError('INVALID_ARGUMENT', { text });
}
