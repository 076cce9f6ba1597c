import type { ReferenceIndex } from '@lantoa/domain';
import { classesOn } from './naive-classes.ts';

/** The group that a commune is compared within: of a city now or formerly, else at the border, else in the interior. */
export function peerGroupAt(index: ReferenceIndex, commune: string, on: string): string {
  // All units that this one was made of, however far back, and itself.
  const line = [commune];
  for (const unit of line) {
    for (const step of index.pack.transitions) {
      if (step.to === unit && !line.includes(step.from)) line.push(step.from);
    }
  }
  const urban = line.some((unit) => {
    const parent = index.pack.units.find(({ id }) => id === unit)?.parent;
    return index.pack.units.some(({ id, kind }) => id === parent && kind === 'thanh_pho');
  });
  if (urban) return 'city';
  return classesOn(index, commune, on).includes('border') ? 'border' : 'interior';
}

/** The exact set of classes of a commune as one word, in the order of the catalogue. */
export function combinationAt(index: ReferenceIndex, commune: string, on: string): string {
  const classes = classesOn(index, commune, on);
  if (classes.includes('unspecified')) return 'unspecified';
  const order = index.codesOf('area_class').map(({ code }) => code);
  return order.filter((code) => classes.includes(code)).join('+');
}
