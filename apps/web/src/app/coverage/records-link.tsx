import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY, type CoverageFilters } from './coverage-queries.ts';

interface RecordsLinkProps {
  readonly filters: Pick<CoverageFilters, 'period' | 'topic' | 'areaClass' | 'district' | 'base'>;
  readonly district?: string | undefined;
  readonly commune?: string | undefined;
  /** What stands here for a role without records. */
  readonly instead: ReactNode;
  /** The whole name of the link, where its text alone does not say which records. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** The records behind a mark, under the filters of the page. */
export function RecordsLink({ filters, district, commune, instead, name, children }: RecordsLinkProps) {
  const { mayReadRecords } = useViewer();
  if (!mayReadRecords) return instead;
  const { period, topic, areaClass, base } = filters;
  const place = commune === undefined ? { district: district ?? filters.district } : { commune };
  const kept = { topic, areaClass, base: base === OWN_DAY ? undefined : base, ...place };
  return (
    <Link to="/activities" search={{ period, ...kept }} {...(name === undefined ? {} : { 'aria-label': name })}>
      {children}
    </Link>
  );
}
