import type { ToldSpots } from '../../features/blind-spots/told-spots.ts';
import { LongestSilences } from '../../features/places/longest-silences.tsx';
import { useReference } from '../../reference/reference.tsx';
import type { OverviewSearch } from './overview-search.ts';

interface LongestProps {
  readonly told: ToldSpots;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
}

/** Under one topic no commune is a blind spot on more topics than another: what tells them apart is how long. */
export function Longest({ told, onChange }: LongestProps) {
  const { areas } = useReference();
  return (
    <LongestSilences
      {...{ told, areas }}
      onPick={(unit) => {
        onChange({ unit });
      }}
    />
  );
}
