import { CreateLedger1795392000001 } from './1795392000001-create-ledger.ts';
import { CreateAccounts1795392000002 } from './1795392000002-create-accounts.ts';
import { AddTokenBudgets1795392000003 } from './1795392000003-add-token-budgets.ts';
import { CreateInvitations1795392000010 } from './1795392000010-create-invitations.ts';
import { CreateSecondSteps1795392000011 } from './1795392000011-create-second-steps.ts';
import { CreateCollection1795392000020 } from './1795392000020-create-collection.ts';
import { AddEntries1795842000001 } from './1795842000001-add-entries.ts';

/** In the order of their timestamps. A merged migration is never edited. */
export const MIGRATIONS = [
  CreateLedger1795392000001,
  CreateAccounts1795392000002,
  AddTokenBudgets1795392000003,
  CreateInvitations1795392000010,
  CreateSecondSteps1795392000011,
  CreateCollection1795392000020,
  AddEntries1795842000001,
] as const;
