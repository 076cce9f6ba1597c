import { Inject } from '@nestjs/common';
import { Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { ImportKind } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { CommitImportInput, PreviewImportInput } from './imports.input.ts';
import { ImportUndo, UndoImportInput, UndoImportResult } from './undo.types.ts';
import { UndoService } from './undo.service.ts';
import { ForgetSpellingInput, RepairUploadInput } from './repairs.input.ts';
import { RefusedFilesService } from './refused-files.service.ts';
import { RefusedFile } from './refused-files.types.ts';
import { RepairColumn, TaughtSpelling } from './repairs.types.ts';
import { ImportsService } from './imports.service.ts';
import { ImportOutcome, ImportPreview, ImportRecord } from './imports.types.ts';

@Resolver()
export class ImportsResolver {
  constructor(
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(UndoService) private readonly undos: UndoService,
    @Inject(RefusedFilesService) private readonly refused: RefusedFilesService,
  ) {}

  @Query(() => [ImportRecord], { name: 'imports', description: 'Ledger batches that imports made, newest first.' })
  history(
    @Argument('limit', () => Int, { defaultValue: 20 }) limit: number,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly ImportRecord[]> {
    return this.imports.history(limit, viewer);
  }

  @Query(() => [RefusedFile], {
    description:
      'Files of the folder that is watched which were refused and still lie there, newest first, at most 10.',
  })
  refusedFiles(): Promise<readonly RefusedFile[]> {
    return this.refused.list();
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

  @Mutation(() => ImportPreview, {
    description:
      'Puts cells, names or columns of an uploaded file right and reads it again; the file itself stays as it was sent.',
  })
  repairUpload(
    @Argument('input', () => RepairUploadInput) input: RepairUploadInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ImportPreview> {
    return this.imports.repair(input, viewer);
  }

  @Query(() => [RepairColumn], {
    description: 'Columns of a kind of table, and what each may hold on a day: for repairing a file.',
  })
  repairColumns(
    @Argument('on', () => DateScalar) on: string,
    @Argument('kind', () => ImportKind, { defaultValue: 'ACTIVITIES' }) kind: ImportKind,
  ): readonly RepairColumn[] {
    return this.imports.repairColumns(on, kind);
  }

  @Query(() => [TaughtSpelling], { description: 'What the own body taught about names and columns of its files.' })
  taughtSpellings(@CurrentViewer() viewer: RequestViewer): Promise<readonly TaughtSpelling[]> {
    return this.imports.taughtSpellings(viewer);
  }

  @Mutation(() => [TaughtSpelling], {
    description: 'Forgets one spelling of the own body; answers those that are left.',
  })
  forgetSpelling(
    @Argument('input', () => ForgetSpellingInput) input: ForgetSpellingInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<readonly TaughtSpelling[]> {
    return this.imports.forgetSpelling(input, viewer);
  }

  @Query(() => ImportUndo, { description: 'What taking an own import back would do; the lead department sees any.' })
  importUndo(
    @Argument('batch', () => String) batch: string,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<ImportUndo> {
    return this.undos.plan(batch, viewer);
  }

  @Mutation(() => UndoImportResult, {
    description:
      'Takes back in one batch what an import recorded and nobody changed since. Done again it has no further effect.',
  })
  undoImport(
    @Argument('input', () => UndoImportInput) input: UndoImportInput,
    @CurrentViewer() viewer: RequestViewer,
  ): Promise<UndoImportResult> {
    return this.undos.undo(input, viewer);
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
