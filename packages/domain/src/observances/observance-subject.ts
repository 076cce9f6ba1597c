import type { Code } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';

export interface ObservanceSubject {
  readonly list: 'topic' | 'subtopic';
  readonly code: string;
}

const LISTS = ['topic', 'subtopic'] as const;

/**
 * What an observance is about: the topic or subtopic that its attribute `about` names; null where it is about every topic.
 * Reference: domain reference 1.5 row 50. Example: anti_domestic_violence_month is about the subtopic domestic_violence.
 */
export function observanceSubject(
  { attributes }: Pick<Code, 'attributes'>,
  index: Pick<ReferenceIndex, 'code'>,
): ObservanceSubject | null {
  const code = attributes['about'] ?? '';
  const list = LISTS.find((one) => index.code(one, code));
  return list === undefined ? null : { list, code };
}
