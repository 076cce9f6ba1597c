export { langSonPackFolder } from './lang-son-pack-folder.ts';
export { loadReferencePack } from './load-reference-pack.ts';
export { PackFaultsError, type PackFault } from './files/pack-faults-error.ts';
export { readChanges, type ChangeTable, type LocatedChange } from './changes/read-changes.ts';
