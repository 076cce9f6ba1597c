import { useState } from 'react';

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
