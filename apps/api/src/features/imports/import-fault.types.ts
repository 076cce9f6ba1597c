import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FaultCode, FaultSeverity } from '../../platform/schema/enums.ts';

@ObjectType()
export class ImportValue {
  @Field(() => String)
  readonly column!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType()
export class RepairChoice {
  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { nullable: true, description: 'As a name of the form; null where it fits this row alone.' })
  readonly spelling!: string | null;

  @Field(() => [ImportValue], { description: 'The cells of the row to be written, and what to write.' })
  readonly cells!: readonly ImportValue[];
}

@ObjectType()
export class ImportFault {
  @Field(() => Int, { nullable: true })
  readonly row!: number | null;

  @Field(() => String, { nullable: true })
  readonly column!: string | null;

  @Field(() => FaultCode)
  readonly code!: FaultCode;

  @Field(() => FaultSeverity)
  readonly severity!: FaultSeverity;

  @Field(() => String, { nullable: true })
  readonly value!: string | null;

  @Field(() => String)
  readonly message!: string;

  @Field(() => String, { nullable: true })
  readonly suggestion!: string | null;

  @Field(() => String, { nullable: true, description: 'The one value of the cell that is at fault.' })
  readonly part!: string | null;

  @Field(() => [RepairChoice], { description: 'What may have been meant, best first; told of `faultyRows` only.' })
  readonly choices!: readonly RepairChoice[];
}
