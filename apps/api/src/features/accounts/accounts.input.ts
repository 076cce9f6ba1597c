import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '../../platform/schema/enums.ts';

@InputType({ description: 'What somebody may see and do.' })
export class AccessInput {
  @Field(() => Role)
  readonly role!: Role;

  @Field(() => ID, { nullable: true, description: 'Id of a body of the reference data.' })
  readonly organisation?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of units (`06001@2020-01-01`).' })
  readonly units!: string[];
}

@InputType()
export class InviteInput {
  @Field(() => String)
  readonly email!: string;

  @Field(() => AccessInput)
  readonly access!: AccessInput;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  readonly secret!: string;

  @Field(() => String, { description: 'How the person is called on the pages.' })
  readonly name!: string;

  @Field(() => String, { description: '12 to 256 characters.' })
  readonly password!: string;
}
