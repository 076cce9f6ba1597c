import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName, upperFirst } from '../../figures/names.ts';
import type { ActivityPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { activityMessages } from './activities.messages.ts';
import classes from './activities-page.module.css';

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
              <strong>{formats.number(count.value, Number.isInteger(count.value) ? 0 : 1)}</strong> {count.label}
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

function Details({ activity }: { readonly activity: ActivityPartsFragment }) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const labels = (keys: readonly { readonly label: string }[]) => keys.map((key) => upperFirst(key.label)).join('; ');
  const groupText = (group: ActivityPartsFragment['groups'][number]) => {
    const figure = figureOf(group.attendances);
    const count =
      figure === null
        ? texts.blanks[blankOf(group.attendances) ?? 'missing']
        : texts.attendances(formats.number(figure));
    return `${upperFirst(group.group.label)}: ${count}`;
  };
  const split = activity.communes.flatMap(({ unit, attendances, estimated }) =>
    typeof attendances === 'number' && activity.communes.length > 1
      ? [`${unit.label}: ${texts.attendances(formats.number(attendances))}${estimated ? ` (${texts.estimated})` : ''}`]
      : [],
  );
  const facts = [
    [texts.channel, upperFirst(activity.channel.label)],
    [texts.setting, activity.setting ? upperFirst(activity.setting.label) : ''],
    [texts.subtopics, labels(activity.subtopics)],
    [texts.groups, activity.groups.map(groupText).join('; ')],
    [texts.byCommune, split.join('; ')],
    [texts.observances, labels(activity.observances)],
    [texts.note, activity.note ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <details>
      <summary>{texts.details}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
