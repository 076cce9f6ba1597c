import { Inject } from '@nestjs/common';
import { Mutation, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import {
  AddClassMembershipInput,
  AddCodeInput,
  EndClassMembershipInput,
  EndCodeInput,
  SavePopulationInput,
} from './administration.input.ts';
import { AdministrationService } from './administration.service.ts';
import { ReferenceChangeResult } from './administration.types.ts';
import { changeOfInput } from './change-of-input.ts';

@Resolver()
export class ReferenceListsResolver {
  constructor(@Inject(AdministrationService) private readonly administration: AdministrationService) {}

  @Mutation(() => ReferenceChangeResult, {
    description:
      'A new code of a list that can be extended. A code keeps its meaning for good, also when it has ended.',
  })
  addCode(
    @Argument('input', () => AddCodeInput) input: AddCodeInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    return this.administration.change(changeOfInput.addCode(input), null, input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, {
    description: 'Gives a code a last day, and names what takes its place; records keep it, later days are refused it.',
  })
  endCode(
    @Argument('input', () => EndCodeInput) input: EndCodeInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { list, code, validTo, version, successor = null } = input;
    const seen = { kind: 'code' as const, key: `${list}/${code}`, version };
    return this.administration.change({ kind: 'endCode', list, code, validTo, successor }, seen, input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, { description: 'Puts a unit into an area class, by a document.' })
  addClassMembership(
    @Argument('input', () => AddClassMembershipInput) input: AddClassMembershipInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    return this.administration.change(changeOfInput.addMembership(input), null, input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, { description: 'The last day of a unit in a class.' })
  endClassMembership(
    @Argument('input', () => EndClassMembershipInput) input: EndClassMembershipInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { areaClass, unit, validFrom = null, validTo, version } = input;
    const seen = { kind: 'class_membership' as const, key: `${areaClass}/${unit}/${validFrom ?? ''}`, version };
    const change = { kind: 'endMembership' as const, areaClass, unit, validFrom, validTo };
    return this.administration.change(change, seen, input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, { description: 'A population figure of a unit, or the correction of one.' })
  savePopulation(
    @Argument('input', () => SavePopulationInput) input: SavePopulationInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { unit, group, asOf, version = null } = input;
    const seen = version === null ? null : { kind: 'population' as const, key: `${unit}/${group}/${asOf}`, version };
    return this.administration.change(changeOfInput.savePopulation(input), seen, input, viewer);
  }
}
