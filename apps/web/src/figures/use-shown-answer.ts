import { useDeferredValue, useMemo, useState } from 'react';

interface Shown<Answer, Asked> {
  readonly answer: Answer;
  readonly asked: Asked;
}

/**
 * An answer with the question that it belongs to: while the next one is on its way, figures keep the unit and the names
 * that they were asked with. undefined until the first answer is there.
 */
export function useShownAnswer<Answer, Asked>(
  answer: Answer | undefined,
  asked: Asked,
): Shown<Answer, Asked> | undefined {
  const [shown, setShown] = useState<Shown<Answer, Asked>>();
  if (answer === undefined) return shown;
  if (shown?.answer === answer && JSON.stringify(shown.asked) === JSON.stringify(asked)) return shown;
  const next = { answer, asked };
  setShown(next);
  return next;
}

interface Later<Answer, Asked> extends Shown<Answer, Asked> {
  readonly busy: boolean;
}

/**
 * What is shown, for charts, which take a slow device long to draw: they are drawn after what is quick, and in pieces between
 * which the page hears whoever touches it.
 */
export function useLater<Answer, Asked>(
  shown: Shown<Answer, Asked> | undefined,
  busy: boolean,
): Later<Answer, Asked> | undefined {
  const now = useMemo(() => shown && { ...shown, busy }, [shown, busy]);
  return useDeferredValue(now);
}
