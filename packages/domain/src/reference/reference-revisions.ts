import { administeredKey } from '../administration/administered-key.ts';
import type { ReferenceKind, ReferenceRevision } from '../model/ledger.ts';
import type {
  AreaBase,
  AreaClassMembership,
  AreaPopulation,
  AreaTransition,
  AreaUnit,
  Code,
  Directive,
  Duty,
  MandatePriority,
  Organisation,
  Plan,
  ReferencePack,
  RequestWindow,
  Target,
} from '../model/reference-pack.ts';

/** What a pack says of itself: the only row of kind `pack`. */
type PackHead = Pick<ReferencePack, 'id' | 'version' | 'vi' | 'en' | 'province'>;

/** A pack as ledger rows, in the order of its lists. Two packs hold the same facts if and only if their rows are equal. */
export function referenceRevisionsOf(pack: ReferencePack): ReferenceRevision[] {
  const { id, version, vi, en, province } = pack;
  const head: PackHead = { id, version, vi, en, province };
  return [
    { kind: 'pack', key: 'pack', payload: head },
    ...rows('unit', pack.units, (unit) => unit.id),
    ...rows('transition', pack.transitions, (step) => `${step.from}>${step.to}`),
    ...rows('base', pack.bases, (base) => base.id),
    ...rows('class_membership', pack.classMemberships, (payload) =>
      administeredKey({ kind: 'class_membership', payload }),
    ),
    ...rows('population', pack.populations, (payload) => administeredKey({ kind: 'population', payload })),
    ...rows('code', pack.codes, (payload) => administeredKey({ kind: 'code', payload })),
    ...rows('organisation', pack.organisations, (payload) => administeredKey({ kind: 'organisation', payload })),
    ...rows('plan', pack.plans, (plan) => plan.code),
    ...rows('directive', pack.directives, (directive) => directive.id),
    ...rows('duty', pack.duties, dutyKey),
    ...rows('priority', pack.priorities, (priority) => `${priority.topic}/${priority.list}/${priority.code}`),
    ...rows('target', pack.targets, targetKey),
    ...rows('report_request', pack.requests ?? [], (request) => request.id),
  ];
}

/**
 * The pack in force after the given rows, oldest first: the newest row of a (kind, key) counts, a null payload takes
 * it away. A replaced row keeps its place in its list. Returns null while no row of kind `pack` has come.
 */
export function referencePackOf(revisions: Iterable<ReferenceRevision>): ReferencePack | null {
  const newest = new Map<ReferenceKind, Map<string, unknown>>();
  for (const { kind, key, payload } of revisions) {
    const ofKind = newest.get(kind) ?? new Map<string, unknown>();
    newest.set(kind, ofKind);
    if (payload === null) ofKind.delete(key);
    else ofKind.set(key, payload);
  }
  const list = <Row>(kind: ReferenceKind): Row[] => [...(newest.get(kind)?.values() ?? [])] as Row[];
  const [head] = list<PackHead>('pack');
  if (!head) return null;
  const requests = list<RequestWindow>('report_request');
  return {
    ...head,
    units: list<AreaUnit>('unit'),
    transitions: list<AreaTransition>('transition'),
    bases: list<AreaBase>('base'),
    classMemberships: list<AreaClassMembership>('class_membership'),
    populations: list<AreaPopulation>('population'),
    codes: list<Code>('code'),
    organisations: list<Organisation>('organisation'),
    plans: list<Plan>('plan'),
    directives: list<Directive>('directive'),
    duties: list<Duty>('duty'),
    priorities: list<MandatePriority>('priority'),
    targets: list<Target>('target'),
    ...(requests.length > 0 ? { requests } : {}),
  };
}

function rows<Row>(kind: ReferenceKind, list: readonly Row[], keyOf: (row: Row) => string): ReferenceRevision[] {
  return list.map((row) => ({ kind, key: keyOf(row), payload: row }));
}

function dutyKey(duty: Duty): string {
  return [duty.directive, duty.duty, duty.bearer, duty.topic ?? '', duty.observance ?? ''].join('/');
}

function targetKey(target: Target): string {
  return [target.plan, target.measure, target.unit ?? '', target.from, target.to].join('/');
}
