import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { templateOf, writtenRow, type EnteredActivity } from '@lantoa/intake';
import type { RecordStore } from '@lantoa/record';
import { sharesTemplates } from '../../platform/auth/entry-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { NamedThings } from '../../platform/named/named-things.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { enteredFrom } from './entered-from.ts';
import type { EntryTemplateResult, EntryTemplates, SaveEntryTemplateInput } from './templates.types.ts';

/** Each list of a form whole would still be half of it. */
const LARGEST = 16_384;

/** Keeps forms that people filled in once, to be used again. */
@Injectable()
export class TemplatesService {
  private readonly templates: NamedThings<unknown>;

  constructor(
    @Inject(RECORD_STORE) record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {
    this.templates = new NamedThings(record.templates, sharesTemplates);
  }

  async list(on: CivilDate, lang: Lang, viewer: RequestViewer): Promise<EntryTemplates> {
    const { mayShare, things } = await this.templates.seen(viewer);
    const { index } = this;
    const templates = things.map(({ content, ...template }) => {
      const activity = templateOf(content as EnteredActivity, index, on);
      const row = writtenRow(activity, index, lang === 'EN' ? 'en' : 'vi');
      return { ...template, activity, cells: Object.entries(row).map(([field, text]) => ({ field, text })) };
    });
    return { mayShare, templates };
  }

  async save({ activity, ...named }: SaveEntryTemplateInput, viewer: RequestViewer): Promise<EntryTemplateResult> {
    const content = () => {
      const entered = enteredFrom(activity);
      const kept = templateOf(entered, this.index, entered.date);
      return JSON.stringify(kept).length > LARGEST ? { refusal: 'TOO_LARGE' as const } : { content: kept };
    };
    return this.templates.keep({ ...named, content }, viewer);
  }

  async rename(id: string, name: string, viewer: RequestViewer): Promise<EntryTemplateResult> {
    return this.templates.rename(id, name, viewer);
  }

  async remove(id: string, viewer: RequestViewer): Promise<EntryTemplateResult> {
    return this.templates.remove(id, viewer);
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}
