import { spellingKey } from '@lantoa/intake';
import type { DataSource } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { SpellingStore, TaughtSpelling } from './spelling.types.ts';

const TEACH = `
  INSERT INTO lantoa.taught_spelling (organisation, form_column, spelling_key, written, meaning, taught_at)
  SELECT $1, given."column", given.key, given."from", given."to", $3
  FROM jsonb_to_recordset($2::jsonb) AS given ("column" text, key text, "from" text, "to" text)
  ON CONFLICT (organisation, form_column, spelling_key)
  DO UPDATE SET written = excluded.written, meaning = excluded.meaning, taught_at = excluded.taught_at
  WHERE taught_spelling.meaning <> excluded.meaning`;

type Row = Omit<TaughtSpelling, 'taughtAt'> & { readonly taughtAt: Date };

/** Spellings on PostgreSQL; written in the service's own scope: whose they are is settled before. */
export function spellingStore(dataSource: DataSource, now: Clock): SpellingStore {
  return {
    taughtBy: async (organisation, scope) => {
      const rows = await inScope(dataSource, scope, async (manager) =>
        manager.query<Row[]>(
          `SELECT form_column AS "column", written AS "from", meaning AS "to", taught_at AS "taughtAt"
           FROM lantoa.taught_spelling WHERE organisation = $1 ORDER BY taught_at DESC, form_column, spelling_key`,
          [organisation],
        ),
      );
      return rows.map((row) => ({ ...row, taughtAt: row.taughtAt.toISOString() }));
    },
    teach: async ({ organisation, by, spellings }) => {
      const unlike = new Map(spellings.map((one) => [`${one.column} ${spellingKey(one.from)}`, one]));
      const given = [...unlike.values()].map((one) => ({ ...one, key: spellingKey(one.from) }));
      if (given.length === 0) return;
      await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
        await manager.query(TEACH, [organisation, JSON.stringify(given), now()]);
        for (const { column, from, to } of given) {
          await audit(manager, {
            ...{ at: now(), actor: by, action: 'spelling taught', subject: organisation },
            detail: { column, from, to },
          });
        }
      });
    },
    forget: async ({ organisation, by, column, from }) =>
      inScope(dataSource, SERVICE_SCOPE, async (manager) => {
        const [gone] = await manager.query<[unknown[], number]>(
          `DELETE FROM lantoa.taught_spelling WHERE organisation = $1 AND form_column = $2 AND spelling_key = $3
           RETURNING written`,
          [organisation, column, spellingKey(from)],
        );
        if (gone.length === 0) return false;
        await audit(manager, {
          ...{ at: now(), actor: by, action: 'spelling forgotten', subject: organisation },
          detail: { column, from },
        });
        return true;
      }),
  };
}
