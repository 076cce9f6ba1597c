import { useState } from 'react';

/** What an act came to: null is done, a refusal says why not, FAILED is told by `failure`. */
type Outcome<Refusal> = Refusal | null | 'FAILED';

/** Keeping, renaming and deleting what people keep under names: done, the list is read anew. */
export function useNamedActs<Refusal extends string>(refetch: () => Promise<unknown>) {
  const [failure, setFailure] = useState<unknown>(null);
  const act = async (send: () => Promise<Refusal | null | undefined>): Promise<Outcome<Refusal>> => {
    setFailure(null);
    try {
      const refusal = (await send()) ?? null;
      if (refusal === null || refusal === 'GONE') await refetch();
      return refusal;
    } catch (fault) {
      setFailure(fault);
      return 'FAILED';
    }
  };
  return { failure, act };
}
