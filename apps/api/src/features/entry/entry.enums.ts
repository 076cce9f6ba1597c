import { INDICATORS } from '@lantoa/domain';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';

export const Indicator = registeredEnum(
  'Indicator',
  INDICATORS,
  'Count columns of an activity, as ActivityCount names them.',
);

export const ActivityScope = registeredEnum(
  'ActivityScope',
  ['commune', 'district', 'province'],
  'Where an activity was held; wider than a commune only for channels that are not bound to a place.',
);

export const ActorRole = registeredEnum('ActorRole', ['lead', 'co_organiser', 'host', 'supervisor']);
