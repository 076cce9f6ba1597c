import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { EntryHelpService } from './entry-help.service.ts';
import { RetractActivityInput, SaveActivityInput } from './entry.input.ts';
import { EntryService } from './entry.service.ts';
import { EntryHelp, SaveActivityResult } from './entry.types.ts';

@Resolver()
export class EntryResolver {
  constructor(
    @Inject(EntryService) private readonly entry: EntryService,
    @Inject(EntryHelpService) private readonly helper: EntryHelpService,
  ) {}

  @Query(() => EntryHelp, { description: 'What an entry form needs to know: own units and bodies, the last entries.' })
  entryHelp(@CurrentViewer() viewer: RequestViewer): Promise<EntryHelp> {
    return this.helper.help(viewer);
  }

  @Mutation(() => SaveActivityResult, {
    description:
      "Records one activity as the revision after the one that was seen, by the rules of a file. A reporter's entry waits for acceptance.",
  })
  saveActivity(
    @Argument('input', () => SaveActivityInput) input: SaveActivityInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SaveActivityResult> {
    return this.entry.save(input, viewer);
  }

  @Mutation(() => SaveActivityResult, {
    description: 'Takes an activity back with a reason; it stays on record and counts no more.',
  })
  retractActivity(
    @Argument('input', () => RetractActivityInput) input: RetractActivityInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<SaveActivityResult> {
    return this.entry.retract(input, viewer);
  }
}
