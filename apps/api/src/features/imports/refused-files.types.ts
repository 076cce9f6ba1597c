import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'A file of the folder that is watched, refused and still lying in `refused`.' })
export class RefusedFile {
  @Field(() => String)
  readonly fileName!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int, { description: 'Rows with an error; 0 where the file as a whole could not be read.' })
  readonly rejected!: number;

  @Field(() => Int)
  readonly faultCount!: number;
}
