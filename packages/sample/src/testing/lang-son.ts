import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';

/** The pack that the sample is made for. */
export async function langSonIndex(): Promise<ReferenceIndex> {
  return new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
}
