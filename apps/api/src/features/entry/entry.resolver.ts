import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { BroadcastsService } from './broadcasts.service.ts';
import { BroadcastsToRepeat } from './broadcasts.types.ts';
import { EntryHelpService } from './entry-help.service.ts';
import { EntryRowsService } from './entry-rows.service.ts';
import { EntryRowsInput, RetractActivityInput, SaveActivityInput } from './entry.input.ts';
import { EntryService } from './entry.service.ts';
import { EntryHelp, EntryRecord, EntryRowReading, SaveActivityResult } from './entry.types.ts';

@Resolver()
export class EntryResolver {
  constructor(
    @Inject(EntryService) private readonly entry: EntryService,
    @Inject(EntryHelpService) private readonly helper: EntryHelpService,
    @Inject(EntryRowsService) private readonly rows: EntryRowsService,
    @Inject(BroadcastsService) private readonly broadcasts: BroadcastsService,
  ) {}

  @Query(() => EntryHelp, { description: 'What an entry form needs to know: own units and bodies, the last entries.' })
  entryHelp(@CurrentViewer() viewer: RequestViewer): Promise<EntryHelp> {
    return this.helper.help(viewer);
  }

  @Query(() => EntryRecord, {
    nullable: true,
    description: 'One activity as the form opens it; null where there is none that the asker may change.',
  })
  recordedEntry(
    @Argument('id', () => ID) id: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<EntryRecord | null> {
    return this.helper.recorded(id, viewer);
  }

  @Query(() => BroadcastsToRepeat, {
    description: 'Broadcasts that the own bodies recorded in the period before, written as rows for this one.',
  })
  broadcastsToRepeat(
    @Argument('period', () => PeriodInput) period: PeriodInput,
    @Argument('lang', () => Lang, { defaultValue: 'VI' }) lang: Lang,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<BroadcastsToRepeat> {
    return this.broadcasts.toRepeat(period, lang, viewer);
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

  // A mutation by its way alone: what people typed has no place in an address.
  @Mutation(() => [EntryRowReading], { description: 'Reads rows of a table by the rules of a file; records nothing.' })
  readEntryRows(@Argument('input', () => EntryRowsInput) input: EntryRowsInput): readonly EntryRowReading[] {
    return this.rows.read(input);
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
