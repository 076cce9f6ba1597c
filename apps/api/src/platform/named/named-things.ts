import { checkGivenName, type CheckedName } from '@lantoa/domain';
import type { NamedReader, NamedStore, StoredNamed, Viewer } from '@lantoa/record';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { AppError } from '../errors/app-error.ts';
import { isClientUuid } from '../schema/is-client-uuid.ts';

const ID_TEXT = {
  vi: 'id phải là một UUID do máy gửi tự tạo.',
  en: 'id must be a UUID made by the client.',
};

/** Why something was not kept under its name, whatever it is. */
export type NamedThingRefusal = 'NAME_LENGTH' | 'NAME_PERSONAL' | 'NAME_TAKEN' | 'TOO_MANY' | 'NOT_SHARED' | 'GONE';

/** What is to be kept: its name as it was written, its content as it will be kept, or why it cannot be. */
export interface ThingToKeep<Content, Refusal> {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  content(): { readonly content: Content } | { readonly refusal: Refusal };
}

interface Result<Refusal> {
  readonly refusal: Refusal | null;
}

/** What accounts and bodies keep under names, as a viewer may see, keep, rename and delete it. */
export class NamedThings<Content> {
  constructor(
    private readonly store: NamedStore<Content>,
    private readonly mayShare: (viewer: Pick<Viewer, 'role' | 'organisation'>) => boolean,
  ) {}

  /** @returns all that the viewer sees, by name, and whether those of the body may be changed */
  async seen(viewer: RequestViewer): Promise<{ mayShare: boolean; things: readonly StoredNamed<Content>[] }> {
    const reader = this.readerOf(viewer);
    return { mayShare: reader.mayShare, things: await this.store.listOf(reader) };
  }

  async keep<Refusal>(
    thing: ThingToKeep<Content, Refusal>,
    viewer: RequestViewer,
  ): Promise<Result<NamedThingRefusal | Refusal>> {
    const reader = this.readerOf(viewer);
    if (!isClientUuid(thing.id)) throw new AppError('INVALID_ARGUMENT', { text: ID_TEXT });
    const checked = checkGivenName(thing.name);
    if ('wrong' in checked) return wrongName(checked);
    const { isShared } = thing;
    if (isShared && !reader.mayShare) return { refusal: 'NOT_SHARED' };
    const kept = thing.content();
    if ('refusal' in kept) return kept;
    const { content } = kept;
    return resultOf(await this.store.keep(reader, { id: idOf(thing.id), name: checked.name, isShared, content }));
  }

  async rename(id: string, name: string, viewer: RequestViewer): Promise<Result<NamedThingRefusal>> {
    const reader = this.readerOf(viewer);
    const checked = checkGivenName(name);
    if ('wrong' in checked) return wrongName(checked);
    return resultOf(await this.store.rename(reader, idOf(id), checked.name));
  }

  async remove(id: string, viewer: RequestViewer): Promise<Result<NamedThingRefusal>> {
    const isGone = await this.store.remove(this.readerOf(viewer), idOf(id));
    return { refusal: isGone ? null : 'GONE' };
  }

  private readerOf(viewer: RequestViewer): NamedReader {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { accountId, userId, organisation } = viewer;
    return { account: accountId ?? userId, organisation, mayShare: this.mayShare(viewer) };
  }
}

function idOf(written: string): string {
  return written.toLowerCase();
}

function wrongName({ wrong }: Extract<CheckedName, { wrong: unknown }>): Result<NamedThingRefusal> {
  return { refusal: wrong === 'length' ? 'NAME_LENGTH' : 'NAME_PERSONAL' };
}

function resultOf(refusal: 'TAKEN' | 'TOO_MANY' | 'GONE' | null): Result<NamedThingRefusal> {
  return { refusal: refusal === 'TAKEN' ? 'NAME_TAKEN' : refusal };
}
