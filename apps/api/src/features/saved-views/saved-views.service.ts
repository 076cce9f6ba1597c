import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { sharesViews } from '../../platform/auth/entry-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { NamedThings } from '../../platform/named/named-things.ts';
import type { SavedViewResult, SavedViews, SaveViewInput } from './saved-views.types.ts';

/** Names of fields with codes, ids, periods and numbers of villages (`05971@2020-01-01/#57`): no free text fits in. */
const ADDRESS = /^(?:[A-Za-z]{1,20}=(?:[\w@.:,-]|\/#\d){1,1000}(?:&(?=.)|$))*$/;
const LONGEST = 2_000;

/** Keeps questions under names, for their account or its body. */
@Injectable()
export class SavedViewsService {
  private readonly views: NamedThings<string>;

  constructor(@Inject(RECORD_STORE) record: RecordStore) {
    this.views = new NamedThings(record.views, sharesViews);
  }

  async list(viewer: RequestViewer): Promise<SavedViews> {
    const { mayShare, things } = await this.views.seen(viewer);
    return { mayShare, views: things.map(({ content, ...view }) => ({ ...view, address: content })) };
  }

  async save({ address, ...named }: SaveViewInput, viewer: RequestViewer): Promise<SavedViewResult> {
    const isQuestion = address.length <= LONGEST && ADDRESS.test(address);
    const content = () => (isQuestion ? { content: address } : { refusal: 'NOT_A_QUESTION' as const });
    return this.views.keep({ ...named, content }, viewer);
  }

  async rename(id: string, name: string, viewer: RequestViewer): Promise<SavedViewResult> {
    return this.views.rename(id, name, viewer);
  }

  async remove(id: string, viewer: RequestViewer): Promise<SavedViewResult> {
    return this.views.remove(id, viewer);
  }
}
