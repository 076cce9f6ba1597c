import { CreateLedger1795392000001 } from './1795392000001-create-ledger.ts';
import { CreateAccounts1795392000002 } from './1795392000002-create-accounts.ts';

/** In the order of their timestamps. A merged migration is never edited. */
export const MIGRATIONS = [CreateLedger1795392000001, CreateAccounts1795392000002] as const;
