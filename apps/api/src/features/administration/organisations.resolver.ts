import { Inject } from '@nestjs/common';
import { Mutation, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import {
  AddOrganisationInput,
  EndOrganisationInput,
  MoveOrganisationInput,
  RenameOrganisationInput,
} from './administration.input.ts';
import { AdministrationService } from './administration.service.ts';
import { ReferenceChangeResult } from './administration.types.ts';

@Resolver()
export class OrganisationsResolver {
  constructor(@Inject(AdministrationService) private readonly administration: AdministrationService) {}

  @Mutation(() => ReferenceChangeResult, { description: 'A new body; its id is made of kind and unit.' })
  addOrganisation(
    @Argument('input', () => AddOrganisationInput) input: AddOrganisationInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { vi, en, actor, area, validFrom = null, validTo = null } = input;
    const change = { kind: 'addOrganisation' as const, vi, en, actor, area, validFrom, validTo };
    return this.administration.change(change, null, input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, {
    description: 'Another name for the same body; the old one stays a spelling.',
  })
  renameOrganisation(
    @Argument('input', () => RenameOrganisationInput) input: RenameOrganisationInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { id, vi, en } = input;
    return this.administration.change({ kind: 'renameOrganisation', id, vi, en }, seen(input), input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, {
    description:
      'Ends the body the day before and adds its successor in another unit. What was done stays with the body.',
  })
  moveOrganisation(
    @Argument('input', () => MoveOrganisationInput) input: MoveOrganisationInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { id, area, from } = input;
    return this.administration.change({ kind: 'moveOrganisation', id, area, from }, seen(input), input, viewer);
  }

  @Mutation(() => ReferenceChangeResult, { description: 'Gives the body a last day; it is never deleted.' })
  endOrganisation(
    @Argument('input', () => EndOrganisationInput) input: EndOrganisationInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    const { id, validTo } = input;
    return this.administration.change({ kind: 'endOrganisation', id, validTo }, seen(input), input, viewer);
  }
}

function seen({ id, version }: { readonly id: string; readonly version: number }) {
  return { kind: 'organisation' as const, key: id, version };
}
