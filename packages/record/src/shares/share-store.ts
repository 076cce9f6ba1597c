import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { In, IsNull, MoreThan, type DataSource, type EntityManager } from 'typeorm';
import { UserAccountEntity } from '../accounts/account.entities.ts';
import { audit } from '../accounts/audit.ts';
import { hashOfSecret, newSecret } from '../accounts/secret.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { ShareLinkEntity, type ShareLinkRow } from './share-link.entities.ts';
import { SHARING_ROLES, type NewShare, type OpenedShare, type Share, type ShareStore } from './share.types.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 92;
/** As many as somebody can look through. */
const MOST_IN_FORCE = 20;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Links in PostgreSQL. */
export function shareStore(dataSource: DataSource, now: () => Date): ShareStore {
  const work = <Result>(run: (manager: EntityManager) => Promise<Result>) => inScope(dataSource, SERVICE_SCOPE, run);
  return {
    create: async (share) => {
      if (!Number.isInteger(share.days) || share.days < 1 || share.days > MOST_DAYS)
        return { ok: false, refusal: 'EXPIRY_OUT_OF_RANGE' };
      const answers = await compress(JSON.stringify(keptOf(share)));
      return work((manager) => insert(manager, share, answers, now()));
    },
    list: (userId) => work((manager) => listed(manager, userId, now())),
    revoke: (id, by, ownerId) =>
      work(async (manager) => {
        if (!isUuid(id)) return false;
        const own = ownerId === null ? {} : { userId: ownerId };
        const inForce = { id, ...own, revokedAt: IsNull(), expiresAt: MoreThan(now()) };
        const { affected } = await manager.getRepository(ShareLinkEntity).update(inForce, { revokedAt: now() });
        if (affected !== 1) return false;
        await audit(manager, { at: now(), actor: by, action: 'share.revoke', subject: id });
        return true;
      }),
    open: async (secret) => {
      const found = await work((manager) => opened(manager, secret, now()));
      return found && withAnswers(found);
    },
  };
}

async function insert(manager: EntityManager, share: NewShare, answers: Buffer, at: Date) {
  const { userId, view, dataVersion, days } = share;
  // Locked, so that two at once cannot both be the last one allowed.
  const user = await manager.getRepository(UserAccountEntity).findOne({
    where: { id: userId, disabledAt: IsNull(), role: In([...SHARING_ROLES]) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' } as const;
  const links = manager.getRepository(ShareLinkEntity);
  if ((await links.countBy({ userId, revokedAt: IsNull(), expiresAt: MoreThan(at) })) >= MOST_IN_FORCE)
    return { ok: false, refusal: 'SHARE_LIMIT' } as const;
  const [id, secret] = [randomUUID(), newSecret()];
  const expiresAt = new Date(at.getTime() + days * DAY_MS);
  await links.insert({
    ...{ id, secretHash: hashOfSecret(secret), userId, view, answers, dataVersion, createdAt: at, expiresAt },
    ...{ revokedAt: null, timesOpened: 0, lastOpenedAt: null },
  });
  await audit(manager, { at, actor: userId, action: 'share.create', subject: id });
  return { ok: true, result: { id, secret } } as const;
}

async function listed(manager: EntityManager, userId: string | null, at: Date): Promise<readonly Share[]> {
  const rows = await manager.getRepository(ShareLinkEntity).find({
    // Without the answers: they are large, and the list tells nothing of them.
    select: {
      ...{ id: true, userId: true, view: true, dataVersion: true, createdAt: true, expiresAt: true },
      ...{ revokedAt: true, timesOpened: true, lastOpenedAt: true },
    },
    where: userId === null ? {} : { userId },
    order: { createdAt: 'DESC', id: 'ASC' },
    take: 500,
  });
  const makers = await manager.getRepository(UserAccountEntity).findBy({ id: In(rows.map((row) => row.userId)) });
  const names = new Map(makers.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...{ id: row.id, view: row.view, dataVersion: row.dataVersion, madeBy: names.get(row.userId) ?? '' },
    ...{ createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString() },
    state: row.revokedAt !== null ? 'revoked' : row.expiresAt <= at ? 'expired' : 'active',
    timesOpened: row.timesOpened,
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  }));
}

async function opened(manager: EntityManager, secret: string, at: Date): Promise<ShareLinkRow | null> {
  const links = manager.getRepository(ShareLinkEntity);
  const link = await links.findOneBy({
    ...{ secretHash: hashOfSecret(secret), revokedAt: IsNull(), expiresAt: MoreThan(at) },
  });
  if (!link) return null;
  const mayShare = { id: link.userId, disabledAt: IsNull(), role: In([...SHARING_ROLES]) };
  if (!(await manager.getRepository(UserAccountEntity).existsBy(mayShare))) return null;
  await links.increment({ id: link.id }, 'timesOpened', 1);
  await links.update({ id: link.id }, { lastOpenedAt: at });
  return link;
}

async function withAnswers({ view, dataVersion, createdAt, expiresAt, answers }: ShareLinkRow): Promise<OpenedShare> {
  const kept: unknown = JSON.parse((await expand(answers)).toString('utf8'));
  return {
    ...{ view, dataVersion, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    // Links of before questions were kept hold a list of answers.
    answers: textsOf(Array.isArray(kept) ? kept : fieldOf(kept, 'answers')),
    questions: textsOf(fieldOf(kept, 'questions')),
  };
}

function keptOf({ answers, questions }: NewShare) {
  return { questions, answers };
}

function fieldOf(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null ? Object.entries(kept).find(([key]) => key === name)?.[1] : null;
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
