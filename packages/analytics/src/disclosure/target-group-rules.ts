import type { ReferenceIndex, TargetGroupRule } from '@lantoa/domain';

/** The smallest threshold that a sensitive group without one of its own falls back to. */
const USUAL_THRESHOLD = 5;

/** Sensitive groups of the catalogue by their code. Edge: one without a threshold of its own counts below 5 as small. */
export function sensitiveGroups(index: ReferenceIndex): Map<string, TargetGroupRule> {
  return new Map(
    index
      .codesOf('target_group')
      .filter(({ sensitive }) => sensitive)
      .map(({ code, attributes }) => {
        const smallBelow = Number(attributes['smallBelow'] ?? USUAL_THRESHOLD);
        return [code, { sensitive: true, smallBelow, provinceOnly: attributes['provinceOnly'] === '1' }];
      }),
  );
}
