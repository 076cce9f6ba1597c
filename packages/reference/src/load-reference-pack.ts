import type { AreaUnit, Code, ReferencePack } from '@lantoa/domain';
import { checkTransitions } from './areas/check-transitions.ts';
import { checkUnits } from './areas/check-units.ts';
import { readBases } from './areas/read-bases.ts';
import { checkClassMemberships, readClassMemberships } from './areas/read-class-memberships.ts';
import { checkPopulations, readPopulations } from './areas/read-populations.ts';
import { readTransitions } from './areas/read-transitions.ts';
import { readUnits } from './areas/read-units.ts';
import { unitsOfBases } from './areas/units-of-bases.ts';
import { FaultList, type Located } from './files/fault-list.ts';
import { PackFaultsError } from './files/pack-faults-error.ts';
import { checkCodes } from './lists/check-codes.ts';
import { KnownCodes } from './lists/known-codes.ts';
import { readCodes } from './lists/read-codes.ts';
import { checkDirectives } from './mandate/check-directives.ts';
import { readDirectives } from './mandate/read-directives.ts';
import { checkDuties, readDuties } from './mandate/read-duties.ts';
import { checkOrganisations, readOrganisations } from './mandate/read-organisations.ts';
import { checkPlans, readPlans } from './mandate/read-plans.ts';
import { checkPriorities, readPriorities } from './mandate/read-priorities.ts';
import { checkTargets, readTargets } from './mandate/read-targets.ts';
import { checkHead, readHead } from './read-head.ts';

/**
 * Reads the pack of a province from a folder of CSV tables and checks it as a whole.
 * Throws PackFaultsError with every fault of every table; a pack that comes back is consistent.
 */
export async function loadReferencePack(folder: string): Promise<ReferencePack> {
  const faults = new FaultList();
  const areas = await loadAreas(folder, faults);
  const codes = await readCodes(folder, faults);
  checkCodes(codes, faults);
  const codesByKey = keyed(codes, codeKey);
  checkClassMemberships(areas.classMemberships, areas.byId, codesByKey, faults);
  checkPopulations(areas.populations, areas.byId, codesByKey, faults);
  const organisations = await readOrganisations(folder, faults);
  const knownCodes = new KnownCodes(codesByKey.keys(), faults);
  checkOrganisations(organisations, areas.byId, knownCodes, faults);
  const organisationsById = keyed(organisations, (organisation) => organisation.id);
  const mandate = await loadMandate(
    folder,
    { organisations: organisationsById, units: areas.byId },
    knownCodes,
    faults,
  );
  const head = await readHead(folder, faults);
  if (head) checkHead(head, areas.byId, faults);
  const found = faults.sorted();
  if (head === null || found.length > 0) throw new PackFaultsError(found);
  return {
    ...head.value,
    units: values(areas.units),
    transitions: values(areas.transitions),
    bases: areas.bases,
    classMemberships: values(areas.classMemberships),
    populations: values(areas.populations),
    codes: values(codes),
    organisations: values(organisations),
    ...mandate,
  };
}

async function loadAreas(folder: string, faults: FaultList) {
  const units = await readUnits(folder, faults);
  checkUnits(units, faults);
  const transitions = await readTransitions(folder, faults);
  checkTransitions(transitions, units, faults);
  const bases = unitsOfBases(await readBases(folder, faults), units, faults);
  const classMemberships = await readClassMemberships(folder, faults);
  const populations = await readPopulations(folder, faults);
  return { units, byId: keyed(units, (unit) => unit.id), transitions, bases, classMemberships, populations };
}

async function loadMandate(
  folder: string,
  {
    organisations,
    units,
  }: {
    readonly organisations: Parameters<typeof checkDuties>[1]['organisations'];
    readonly units: ReadonlyMap<string, AreaUnit>;
  },
  codes: KnownCodes,
  faults: FaultList,
): Promise<Pick<ReferencePack, 'plans' | 'directives' | 'duties' | 'priorities' | 'targets'>> {
  const plans = await readPlans(folder, faults);
  checkPlans(plans, codes, faults);
  const plansByCode = keyed(plans, (plan) => plan.code);
  const directives = await readDirectives(folder, faults);
  checkDirectives(directives, { organisations, plans: plansByCode }, codes, faults);
  const duties = await readDuties(folder, faults);
  checkDuties(duties, { organisations, directives: keyed(directives, (directive) => directive.id) }, codes, faults);
  const priorities = await readPriorities(folder, faults);
  checkPriorities(priorities, codes, faults);
  const targets = await readTargets(folder, faults);
  checkTargets(targets, { plans: plansByCode, units }, faults);
  return {
    plans: values(plans),
    directives: values(directives),
    duties: values(duties),
    priorities: values(priorities),
    targets: values(targets),
  };
}

function values<Value>(rows: readonly Located<Value>[]): readonly Value[] {
  return rows.map((row) => row.value);
}

function keyed<Value>(rows: readonly Located<Value>[], keyOf: (value: Value) => string): ReadonlyMap<string, Value> {
  return new Map(rows.map(({ value }) => [keyOf(value), value]));
}

function codeKey(code: Code): string {
  return `${code.list}/${code.code}`;
}
