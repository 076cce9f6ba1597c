import { Inject } from '@nestjs/common';
import { Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { CommitImportInput, PreviewImportInput } from './imports.input.ts';
import { ImportsService } from './imports.service.ts';
import { ImportOutcome, ImportPreview, ImportRecord } from './imports.types.ts';

@Resolver()
export class ImportsResolver {
  constructor(@Inject(ImportsService) private readonly imports: ImportsService) {}

  @Query(() => [ImportRecord], { name: 'imports', description: 'Ledger batches that imports made, newest first.' })
  history(
    @Argument('limit', () => Int, { defaultValue: 20 }) limit: number,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly ImportRecord[]> {
    return this.imports.history(limit, viewer);
  }

  @Mutation(() => ImportPreview, {
    description:
      'Reads an uploaded file (POST /uploads gives the id) and says what an import would do; nothing is recorded.',
  })
  previewImport(
    @Argument('input', () => PreviewImportInput) input: PreviewImportInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ImportPreview> {
    return this.imports.preview(input, viewer);
  }

  @Mutation(() => ImportOutcome, {
    description: 'Records an uploaded file in one batch. The same idempotencyKey again answers the first outcome.',
  })
  commitImport(
    @Argument('input', () => CommitImportInput) input: CommitImportInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ImportOutcome> {
    return this.imports.commit(input, viewer);
  }
}
