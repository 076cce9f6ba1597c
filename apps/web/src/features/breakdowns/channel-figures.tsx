import type { ComponentProps } from 'react';
import { useQuery } from '@apollo/client/react';
import { PageTools } from '../../components/page-tools.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { isReserved } from '../../figures/is-reserved.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { ChannelFiguresDocument, type ChannelFiguresQuery } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { BreakdownFigure } from './breakdown-figure.tsx';
import { BreakdownFilters } from './breakdown-filters.tsx';
import { BreakdownPage } from './breakdown-page.tsx';
import { channelQuestions, type BreakdownFilters as Filters } from './breakdown-questions.ts';
import type { ChannelsSearch } from './breakdown-search.ts';
import { diversityText, unstatedShare } from './breakdown-findings.ts';
import { breakdownMessages } from './breakdown.messages.ts';
import { channelsMessages } from './channels.messages.ts';
import { memberRows } from '../../figures/member-rows.ts';
import classes from './breakdowns.module.css';

interface ChannelFiguresProps {
  readonly search: ChannelsSearch;
  readonly onChange: (part: Partial<ChannelsSearch>) => void;
}

/** By which channels, forms and languages; place-bound and area-wide work are never added up. */
export function ChannelFigures({ search, onChange }: ChannelFiguresProps) {
  const texts = useMessages(channelsMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const { district, topic, channel } = search;
  const period = search.period ?? viewer.defaultPeriod;
  const filters: Filters = { period, district, topic, channel, lang: API_LANG[formats.lang] };
  const { data, error, loading, refetch } = useQuery(ChannelFiguresDocument, { variables: channelQuestions(filters) });
  const shown = useShownAnswer(data, filters);
  const channels = shown
    ? [shown.answer.onSite, shown.answer.wide]
        .flatMap((answer) => memberRows(answer, 'CHANNEL', ['ACTIVITIES'], formats))
        .map(({ code, label }) => ({ value: code, label }))
    : [];
  return (
    <BreakdownPage
      lead={texts.lead}
      tools={<PageTools page="/channels" search={search} />}
      filters={filters}
      error={data ? undefined : error}
      onRetry={() => void refetch()}
      choices={<BreakdownFilters filters={filters} channels={channels} onChange={onChange} />}
    >
      {shown && <Figures answer={shown.answer} filters={shown.asked} busy={loading} onChange={onChange} />}
    </BreakdownPage>
  );
}

interface FiguresProps {
  readonly answer: ChannelFiguresQuery;
  readonly filters: Filters;
  readonly busy: boolean;
  readonly onChange: ChannelFiguresProps['onChange'];
}

function Figures({ answer, filters, busy, onChange }: FiguresProps) {
  const texts = useMessages(channelsMessages);
  const { units } = useMessages(breakdownMessages);
  const formats = useFormats();
  const variables = channelQuestions(filters);
  const month = variables.broadcasts.groupBy?.includes('MONTH') === true ? 'MONTH' : 'REPORTING_MONTH';
  const forms = memberRows(answer.forms, 'ACTIVITY_TYPE', ['ACTIVITIES'], formats);
  const figure = (name: FigureName) => ({
    ...{ name, filters, busy, onChange, unit: units.activities },
    ...{ result: answer[name], query: variables[name], description: texts[name] },
  });
  return (
    <>
      <Channels {...{ answer, figure }} />
      <PageSection id="forms" title={texts.sections.forms}>
        <BreakdownFigure
          {...figure('forms')}
          dimension="ACTIVITY_TYPE"
          measures={['ACTIVITIES']}
          also={diversityText(answer.forms, forms, formats)}
        />
      </PageSection>
      <PageSection id="languages" title={texts.sections.languages}>
        <BreakdownFigure
          {...figure('languages')}
          {...ofUnstated(answer, 'languages', formats)}
          dimension="LANGUAGE"
          measures={['ACTIVITIES', 'BROADCAST_MINUTES']}
        />
      </PageSection>
      <PageSection id="broadcasts" title={texts.sections.broadcasts}>
        <BreakdownFigure
          {...figure('broadcasts')}
          dimension={month}
          measures={['BROADCAST_RUNS', 'BROADCAST_MINUTES']}
          unit={units.runs}
        />
      </PageSection>
      <PageSection id="ways" title={texts.sections.ways}>
        <BreakdownFigure
          {...figure('ways')}
          {...ofUnstated(answer, 'ways', formats)}
          dimension="FLAG"
          measures={['ACTIVITIES']}
        />
      </PageSection>
    </>
  );
}

type FigureName = keyof ChannelFiguresQuery & keyof (typeof channelsMessages)['vi'];

interface ChannelsProps extends Pick<FiguresProps, 'answer'> {
  readonly figure: (name: FigureName) => Omit<ComponentProps<typeof BreakdownFigure>, 'dimension' | 'measures'>;
}

/** The two kinds of channels on one scale, so that a bar is as long for as many activities in both. */
function Channels({ answer, figure }: ChannelsProps) {
  const texts = useMessages(channelsMessages);
  const formats = useFormats();
  const sites = [answer.onSite, answer.wide].flatMap((part) => memberRows(part, 'CHANNEL', ['ACTIVITIES'], formats));
  const top = Math.max(0, ...sites.filter((row) => !isReserved(row)).map((row) => row.figure ?? 0));
  return (
    <PageSection id="channels" title={texts.sections.channels}>
      <div className={classes.pair}>
        <BreakdownFigure {...figure('onSite')} top={top} dimension="CHANNEL" measures={['ACTIVITIES', 'SESSIONS']} />
        <BreakdownFigure {...figure('wide')} top={top} dimension="CHANNEL" measures={['ACTIVITIES', 'VIEWS']} />
      </div>
    </PageSection>
  );
}

/** Rows of languages or marks, and how much of the activities names none. */
function ofUnstated(answer: ChannelFiguresQuery, name: 'languages' | 'ways', formats: Formats) {
  const texts = channelsMessages[formats.lang];
  const dimension = name === 'languages' ? 'LANGUAGE' : 'FLAG';
  const measures = name === 'languages' ? (['ACTIVITIES', 'BROADCAST_MINUTES'] as const) : (['ACTIVITIES'] as const);
  const share = unstatedShare(answer[name], dimension, 'ACTIVITIES', formats);
  const rows = memberRows(answer[name], dimension, measures, formats).map((row) => ({
    ...row,
    note:
      row.code === 'unspecified' && share !== null
        ? [row.note, texts.ofAll(share)].filter((part) => part !== '').join('; ')
        : row.note,
  }));
  return { rows, also: share === null ? undefined : texts.unstated[name](share) };
}
