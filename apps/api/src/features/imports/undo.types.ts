import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityStatus } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'An import that was taken back.' })
export class ImportUndone {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => Int)
  readonly retracted!: number;

  @Field(() => Int, { description: 'Rows that stay, because somebody changed them since.' })
  readonly kept!: number;
}

@ObjectType()
export class KeptRow {
  @Field(() => ID)
  readonly activityId!: string;

  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;
}

@ObjectType({ description: 'What taking an import back would do, or did.' })
export class ImportUndo {
  @Field(() => String, { description: 'Batch of the import.' })
  readonly batch!: string;

  @Field(() => Int, { description: 'Rows that nobody changed since: these are taken back.' })
  readonly retracted!: number;

  @Field(() => Int)
  readonly keptCount!: number;

  @Field(() => [KeptRow], { description: 'The first 100 that stay, because somebody changed them since.' })
  readonly kept!: readonly KeptRow[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly undoneAt!: string | null;
}

@ObjectType()
export class UndoImportResult {
  @Field(() => ImportUndo)
  readonly undo!: ImportUndo;

  @Field(() => String, { nullable: true, description: 'Batch that took the rows back; null when none was left.' })
  readonly undoBatch!: string | null;

  @Field(() => String)
  readonly dataVersion!: string;
}

@InputType()
export class UndoImportInput {
  @Field(() => String, { description: 'Batch of the import.' })
  readonly batch!: string;

  @Field(() => String, {
    description: 'Why; it stays on record. Up to 500 characters, nothing that tells of a person.',
  })
  readonly reason!: string;
}
