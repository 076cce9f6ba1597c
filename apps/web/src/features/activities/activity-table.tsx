import { useState } from 'react';
import { topicName, upperFirst } from '../../figures/names.ts';
import type { ActivityPartsFragment, RecordField } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { activityMessages } from './activities.messages.ts';
import classes from './activities-page.module.css';
import { fieldText } from './record-fields.ts';
import { RecordHistory } from './record-history.tsx';

/** One row an activity; everything else that was reported unfolds beneath it. */
export function ActivityTable({ activities }: { readonly activities: readonly ActivityPartsFragment[] }) {
  const texts = useMessages(activityMessages);
  const { columns } = texts;
  return (
    <table className={classes.table} role="table">
      <caption className="visually-hidden">{texts.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[columns.date, columns.organisation, columns.content, columns.form, columns.place, columns.results].map(
            (label) => (
              <th key={label} scope="col" role="columnheader">
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {activities.map((activity) => (
          <ActivityRow key={`${activity.id}-${String(activity.revision)}`} activity={activity} />
        ))}
      </tbody>
    </table>
  );
}

function ActivityRow({ activity }: { readonly activity: ActivityPartsFragment }) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const state = [
    ...(activity.status === 'VERIFIED' ? [] : [texts.status[activity.status]]),
    ...(activity.revision > 1 ? [texts.revision(formats.number(activity.revision))] : []),
  ];
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {formats.date(activity.date)}
        {state.length > 0 && <small>{state.join(', ')}</small>}
      </th>
      <td role="cell">{activity.organisation ?? upperFirst(activity.actor.label)}</td>
      <td role="cell">
        <ul>
          {activity.topics.map(({ topic, role }) => (
            <li key={topic.code}>
              {topicName(topic, formats.lang)}
              {role === 'integrated' && <small> ({texts.integrated})</small>}
            </li>
          ))}
        </ul>
      </td>
      <td role="cell">
        {upperFirst(activity.activityType.label)}
        <small>{activity.reachBasis === 'AREA_WIDE' ? texts.areaWide : texts.placeBound}</small>
      </td>
      <td role="cell">
        {placeText(activity, texts.scopes)}
        {activity.communes.length > 0 && (
          <small>{activity.districts.map((district) => district.label).join('; ')}</small>
        )}
      </td>
      <td role="cell">
        <ul>
          {activity.counts.length === 0 && <li>{texts.noCounts}</li>}
          {activity.counts.map((count) => (
            <li key={count.indicator}>
              {/* An entry of a list heads a column and has no form for one. */}
              {count.indicator === 'duration_minutes' ? texts.minutes : count.label}:{' '}
              <strong>{formats.number(count.value, Number.isInteger(count.value) ? 0 : 1)}</strong>
            </li>
          ))}
        </ul>
        <Details activity={activity} />
      </td>
    </tr>
  );
}

function placeText(activity: ActivityPartsFragment, scopes: { province: string; district: string }): string {
  if (activity.communes.length > 0) return activity.communes.map(({ unit }) => unit.label).join('; ');
  if (activity.districts.length > 0)
    return `${scopes.district}: ${activity.districts.map((district) => district.label).join('; ')}`;
  return scopes.province;
}

/** What a row does not show already. */
const DETAIL_FIELDS = [
  ...(['CHANNEL', 'SETTING', 'SUBTOPICS', 'GROUPS', 'COMMUNES', 'OBSERVANCES', 'QUIZ', 'RECOGNITION'] as const),
  ...(['FLAGS', 'THEMES', 'PARTNERS', 'OTHER_ACTORS', 'MOVEMENTS', 'CAMPAIGN_LINKS', 'LANGUAGES'] as const),
  ...(['PLATFORM', 'VILLAGE', 'ANNOUNCED_ON', 'ATTACHMENTS', 'DUPLICATE_OF', 'NOTE'] as const),
] satisfies readonly RecordField[];

function Details({ activity }: { readonly activity: ActivityPartsFragment }) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const facts = DETAIL_FIELDS.map((field) => [field, fieldText(field, activity, { texts, formats })] as const).filter(
    ([field, text]) => text !== '' && (field !== 'COMMUNES' || activity.communes.length > 1),
  );
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{texts.details}</summary>
      <dl>
        {facts.map(([field, text]) => (
          <div key={field}>
            <dt>{texts.fields[field]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {isOpen && <RecordHistory id={activity.id} />}
    </details>
  );
}
