export { langSonPackFolder } from './lang-son-pack-folder.ts';
export { loadReferencePack } from './load-reference-pack.ts';
export { PackFaultsError, type PackFault } from './files/pack-faults-error.ts';
