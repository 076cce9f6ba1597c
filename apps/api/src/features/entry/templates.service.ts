import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { checkTemplateName, templateOf, writtenRow, type EnteredActivity } from '@lantoa/intake';
import type { NamedReader, RecordStore } from '@lantoa/record';
import { sharesTemplates } from '../../platform/auth/entry-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { enteredFrom } from './entered-from.ts';
import { ENTRY_TEXTS } from './entry-texts.ts';
import type { EntryTemplateResult, EntryTemplates, SaveEntryTemplateInput } from './templates.types.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/** Each list of a form whole would still be half of it. */
const LARGEST = 16_384;

/** Keeps forms that people filled in once, to be used again. */
@Injectable()
export class TemplatesService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async templates(on: CivilDate, lang: Lang, viewer: RequestViewer): Promise<EntryTemplates> {
    const reader = readerOf(viewer);
    const { index } = this;
    const stored = await this.record.templates.listOf(reader);
    return {
      mayShare: reader.mayShare,
      templates: stored.map(({ content: kept, ...template }) => {
        const activity = templateOf(kept as EnteredActivity, index, on);
        const row = writtenRow(activity, index, lang === 'EN' ? 'en' : 'vi');
        return { ...template, activity, cells: Object.entries(row).map(([field, text]) => ({ field, text })) };
      }),
    };
  }

  async save(input: SaveEntryTemplateInput, viewer: RequestViewer): Promise<EntryTemplateResult> {
    const reader = readerOf(viewer);
    if (!UUID.test(input.id)) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.id });
    const checked = checkTemplateName(input.name);
    if ('wrong' in checked) return wrongName(checked.wrong);
    const { isShared } = input;
    if (isShared && !reader.mayShare) return { refusal: 'NOT_SHARED' };
    const entered = enteredFrom(input.activity);
    const activity = templateOf(entered, this.index, entered.date);
    if (JSON.stringify(activity).length > LARGEST) return { refusal: 'TOO_LARGE' };
    const id = input.id.toLowerCase();
    return resultOf(await this.record.templates.keep(reader, { id, name: checked.name, isShared, content: activity }));
  }

  async rename(id: string, name: string, viewer: RequestViewer): Promise<EntryTemplateResult> {
    const reader = readerOf(viewer);
    const checked = checkTemplateName(name);
    if ('wrong' in checked) return wrongName(checked.wrong);
    return resultOf(await this.record.templates.rename(reader, id.toLowerCase(), checked.name));
  }

  async remove(id: string, viewer: RequestViewer): Promise<EntryTemplateResult> {
    const isGone = await this.record.templates.remove(readerOf(viewer), id.toLowerCase());
    return { refusal: isGone ? null : 'GONE' };
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function readerOf(viewer: RequestViewer): NamedReader {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  const { accountId, userId, organisation } = viewer;
  return { account: accountId ?? userId, organisation, mayShare: sharesTemplates(viewer) };
}

function wrongName(wrong: string): EntryTemplateResult {
  return { refusal: wrong === 'length' ? 'NAME_LENGTH' : 'NAME_PERSONAL' };
}

function resultOf(refusal: 'TAKEN' | 'TOO_MANY' | 'GONE' | null): EntryTemplateResult {
  return { refusal: refusal === 'TAKEN' ? 'NAME_TAKEN' : refusal };
}
