import { observanceWindows } from '@lantoa/domain';
import { basisMessages } from '../../figures/basis.messages.ts';
import { named, upperFirst } from '../../figures/names.ts';
import { windowOf } from '../../figures/period-window.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useReference } from '../../reference/reference.tsx';
import { timeLineMessages } from './time-line.messages.ts';
import type { Happening } from './time-marks.ts';

/** The observances in a period, and the days on which the map of units changed: what a reader of its months must know. */
export function useHappenings(period: string): Happening[] {
  const { bases, observances } = useReference();
  const { reform } = useMessages(timeLineMessages);
  const names = useMessages(basisMessages).bases;
  const range = windowOf(period);
  if (!range) return [];
  const changes = bases.flatMap(({ id, validFrom }) =>
    typeof validFrom === 'string' ? [{ from: validFrom, to: validFrom, text: reform(named(names, id) ?? id) }] : [],
  );
  const observed = observances.flatMap(({ label, window }) =>
    observanceWindows({ attributes: typeof window === 'string' ? { window } : {} }, range).map((days) => ({
      ...days,
      text: upperFirst(label),
    })),
  );
  return [...observed, ...changes];
}
