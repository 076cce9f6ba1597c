import { Link } from '@tanstack/react-router';
import { useViewMode } from '../../components/view-mode.ts';
import { isOutsideData } from '../../figures/period-window.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

/** Under a period without a day of the data: from when to when there are figures, and the way to them. */
export function OutsideData({ period }: { readonly period: string }) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { dataFrom, dataTo, defaultPeriod } = useViewer();
  if (typeof dataFrom !== 'string' || typeof dataTo !== 'string' || !isOutsideData(period, dataFrom, dataTo))
    return null;
  return (
    <p className={classes.freshness}>
      {texts.dataHolds(formats.range(dataFrom, dataTo))}{' '}
      {!isFixed && (
        <Link to="/" search={(search) => ({ ...search, period: defaultPeriod })} className="screen-only">
          {texts.toData(formats.period(defaultPeriod))}
        </Link>
      )}
    </p>
  );
}
