import { useState } from 'react';
import { useOnPaper } from './use-on-paper.ts';
import { useViewMode } from './view-mode.ts';

interface WholeList {
  /** True where the list is shown to its end. */
  readonly isWhole: boolean;
  /** True where somebody asked for it. */
  readonly isAsked: boolean;
  /** False where nobody can ask for more or less of it. */
  readonly hasChoice: boolean;
  /** True in a pack, which is made for paper, and while the browser prints. */
  readonly isOnPaper: boolean;
  readonly toggle: () => void;
}

/** A long list is shown to its end where somebody asked for it, and always in a pack and on paper. */
export function useWholeList(): WholeList {
  const { hasTwins } = useViewMode();
  const isPrinting = useOnPaper();
  const [isAsked, setAsked] = useState(false);
  return {
    isWhole: isAsked || hasTwins || isPrinting,
    isAsked,
    hasChoice: !hasTwins,
    isOnPaper: hasTwins || isPrinting,
    toggle: () => {
      setAsked(!isAsked);
    },
  };
}
