import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { CellStatus, Dimension } from './enums.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType()
export class Figure {
  @Field(() => Float, { nullable: true })
  readonly value!: number | null;

  @Field(() => CellStatus)
  readonly status!: CellStatus;
}

@ObjectType({
  description:
    "One cell per measure, in the order asked. A value that is absent says why in status and reason; `unknown` counts units whose reports are missing; `change` is value minus previous in the measure's unit (points for shares).",
})
export class Cell {
  @Field(() => Float, { nullable: true })
  readonly value!: number | null;

  @Field(() => CellStatus)
  readonly status!: CellStatus;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => Boolean)
  readonly estimated!: boolean;

  @Field(() => Float, { nullable: true })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true })
  readonly denominator!: number | null;

  @Field(() => Float, { nullable: true })
  readonly unknown!: number | null;

  @Field(() => Float, { nullable: true })
  readonly lower!: number | null;

  @Field(() => Float, { nullable: true })
  readonly upper!: number | null;

  @Field(() => Figure, { nullable: true })
  readonly previous!: Figure | null;

  @Field(() => Figure, { nullable: true })
  readonly change!: Figure | null;

  @Field(() => Figure, { nullable: true })
  readonly target!: Figure | null;
}

@ObjectType({ description: 'Reserved codes: unspecified, province_wide, district_wide, unplaced, others.' })
export class Key {
  @Field(() => Dimension)
  readonly dimension!: Dimension;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validFrom!: string | null;
}

@ObjectType()
export class Warning {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;
}

@ObjectType()
export class Explain {
  @Field(() => [String])
  readonly formulas!: readonly string[];

  @Field(() => String)
  readonly sql!: string;

  @Field(() => [String], { nullable: true })
  readonly bindings!: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  readonly rowsRead!: number | null;

  @Field(() => Float)
  readonly milliseconds!: number;

  @Field(() => String)
  readonly profile!: string;
}

@ObjectType({ description: 'What every answer carries, whichever query gave it.' })
export class Evidence {
  @Field(() => String, {
    description:
      'A growing decimal; changes if and only if a figure can change. The ETag is a hash of it, the scope, the disclosure profile and the request.',
  })
  readonly dataVersion!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the newest record behind the answer was recorded.',
  })
  readonly recordedUpTo!: string | null;

  @Field(() => ID)
  readonly base!: string;

  @Field(() => Cell, { description: 'Share of expected reports accepted, for the units and window of this answer.' })
  readonly completeness!: Cell;

  @Field(() => [Warning])
  readonly warnings!: readonly Warning[];

  @Field(() => Explain, {
    nullable: true,
    description:
      'Measure formulas, the SQL with its bindings, rows read, suppression profile; without rows and bindings where the profile suppresses.',
  })
  readonly explain!: Explain | null;
}

@ObjectType()
export class RecordedCode {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;
}
