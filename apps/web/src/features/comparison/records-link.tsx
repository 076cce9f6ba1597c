import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ComparisonFilters } from './comparison-questions.ts';
import { isOfOwnDay } from './compared-ways.ts';

interface RecordsLinkProps {
  readonly filters: Pick<ComparisonFilters, 'period' | 'topic' | 'base'>;
  readonly place: { readonly district?: string | undefined; readonly commune?: string | undefined };
  /** The whole name of the link. */
  readonly name: string;
  readonly children: ReactNode;
}

/** The records behind a mark, under the filters of the page; nothing for a role without records. */
export function RecordsLink({ filters, place, name, children }: RecordsLinkProps) {
  const { mayReadRecords } = useViewer();
  if (!mayReadRecords) return null;
  const { period, topic, base } = filters;
  return (
    <Link
      to="/activities"
      search={{ period, topic, base: isOfOwnDay(base) ? undefined : base, ...place }}
      aria-label={name}
    >
      {children}
    </Link>
  );
}
