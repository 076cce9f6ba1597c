import { useState, type ReactNode } from 'react';
import { useOnPaper } from './use-on-paper.ts';

interface PaperFoldProps {
  readonly summary: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A fold that is open on paper, where nobody can unfold it. */
export function PaperFold({ summary, className, children }: PaperFoldProps) {
  const isOnPaper = useOnPaper();
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <details
      className={className}
      open={isUnfolded || isOnPaper}
      onToggle={({ currentTarget }) => {
        // What was unfolded for paper alone is folded again after it.
        if (!isOnPaper) setUnfolded(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
