import { Inject, Injectable } from '@nestjs/common';
import { checkTemplateName } from '@lantoa/intake';
import type { NamedReader, RecordStore } from '@lantoa/record';
import { sharesViews } from '../../platform/auth/entry-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { SavedViewResult, SavedViews, SaveViewInput } from './saved-views.types.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/** Names of fields with codes, ids and periods: no free text fits in. */
const ADDRESS = /^(?:[A-Za-z]{1,20}=[\w@.:,-]{1,1000}(?:&(?=.)|$))*$/;
const LONGEST = 2_000;

/** Keeps questions under names, for their account or its body. */
@Injectable()
export class SavedViewsService {
  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  async views(viewer: RequestViewer): Promise<SavedViews> {
    const reader = readerOf(viewer);
    const stored = await this.record.views.listOf(reader);
    return { mayShare: reader.mayShare, views: stored.map(({ content, ...view }) => ({ ...view, address: content })) };
  }

  async save({ id, name, address, isShared }: SaveViewInput, viewer: RequestViewer): Promise<SavedViewResult> {
    const reader = readerOf(viewer);
    if (!UUID.test(id)) throw new AppError('INVALID_ARGUMENT', { text: ID_TEXT });
    const checked = checkTemplateName(name);
    if ('wrong' in checked) return wrongName(checked.wrong);
    if (address.length > LONGEST || !ADDRESS.test(address)) return { refusal: 'NOT_A_QUESTION' };
    if (isShared && !reader.mayShare) return { refusal: 'NOT_SHARED' };
    const view = { id: id.toLowerCase(), name: checked.name, isShared, content: address };
    return resultOf(await this.record.views.keep(reader, view));
  }

  async rename(id: string, name: string, viewer: RequestViewer): Promise<SavedViewResult> {
    const reader = readerOf(viewer);
    const checked = checkTemplateName(name);
    if ('wrong' in checked) return wrongName(checked.wrong);
    return resultOf(await this.record.views.rename(reader, id.toLowerCase(), checked.name));
  }

  async remove(id: string, viewer: RequestViewer): Promise<SavedViewResult> {
    const isGone = await this.record.views.remove(readerOf(viewer), id.toLowerCase());
    return { refusal: isGone ? null : 'GONE' };
  }
}

const ID_TEXT = {
  vi: 'id phải là một UUID do máy gửi tự tạo.',
  en: 'id must be a UUID made by the client.',
};

function readerOf(viewer: RequestViewer): NamedReader {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  const { accountId, userId, organisation } = viewer;
  return { account: accountId ?? userId, organisation, mayShare: sharesViews(viewer) };
}

function wrongName(wrong: string): SavedViewResult {
  return { refusal: wrong === 'length' ? 'NAME_LENGTH' : 'NAME_PERSONAL' };
}

function resultOf(refusal: 'TAKEN' | 'TOO_MANY' | 'GONE' | null): SavedViewResult {
  return { refusal: refusal === 'TAKEN' ? 'NAME_TAKEN' : refusal };
}
