import type { CommitImportMutation, PreviewPartsFragment } from '../../gql/graphql.ts';

/** Where an import stands; each state holds just what its screen shows. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'uploading'; readonly file: File; readonly share: number; readonly cancel: () => void }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'too_large'; readonly file: File }
  | { readonly step: 'failed'; readonly file: File; readonly error: unknown }
  | {
      readonly step: 'preview';
      readonly uploadId: string;
      readonly key: string;
      readonly preview: PreviewPartsFragment;
      readonly repairing: boolean;
      readonly committing: boolean;
      readonly error: unknown;
    }
  | { readonly step: 'done'; readonly uploadId: string; readonly outcome: CommitImportMutation['commitImport'] };

/** What confirming would do, told from the counts of the preview. */
export type Prospect = 'clean' | 'some_rejected' | 'nothing_new' | 'nothing_good';

export function prospectOf(
  preview: Pick<PreviewPartsFragment, 'kind' | 'accepted' | 'rejected' | 'alreadyPresent'>,
): Prospect {
  if (preview.kind === null || preview.kind === undefined || preview.accepted === 0) return 'nothing_good';
  if (preview.alreadyPresent >= preview.accepted) return 'nothing_new';
  return preview.rejected > 0 ? 'some_rejected' : 'clean';
}
