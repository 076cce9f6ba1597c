import type { CliConfig } from '../config.ts';
import type { Bilingual } from '../bilingual.ts';
import { withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { oneLine } from './one-line.ts';

export interface TakeBackOptions {
  readonly base: string;
  readonly reason: string;
  readonly setVersion?: string;
}

/** `lantoa area take-back`: a set of outlines is shown no more, and the one before it is. */
export async function takeBackOutlines(
  config: CliConfig,
  terminal: Terminal,
  { base, reason, setVersion }: TakeBackOptions,
): Promise<number> {
  const version = setVersion === undefined ? null : versionOf(setVersion);
  const said = oneLine('--reason', reason);
  return withStore(config, terminal, async (store) => {
    const asked = { base, version, reason: said, by: 'lantoa area take-back' };
    const outcome = await store.outlines.withdraw(asked);
    if (!outcome.ok) throw new Refusal(outcome.refusal, refusalText(outcome.refusal, base, setVersion ?? ''));
    const { ok: _ok, ...taken } = outcome;
    terminal.result({ base, ...taken }, terminal.text(summaryOf(base, taken)));
    return 0;
  });
}

function versionOf(text: string): number {
  const version = Number(text);
  if (Number.isInteger(version) && version > 0) return version;
  throw new Refusal('UNKNOWN_VERSION', refusalText('UNKNOWN_VERSION', '', text));
}

function summaryOf(base: string, taken: { readonly version: number; readonly inForce: number | null }): Bilingual {
  const version = String(taken.version);
  if (taken.inForce === null)
    return {
      vi: `Đã rút phiên bản ${version} của ${base}. Không còn ranh giới nào: bản đồ trở về các ô.`,
      en: `Took back version ${version} of ${base}. No outlines are left: the map shows tiles again.`,
    };
  const inForce = String(taken.inForce);
  return {
    vi: `Đã rút phiên bản ${version} của ${base}. Đang dùng phiên bản ${inForce}.`,
    en: `Took back version ${version} of ${base}. Version ${inForce} is in force.`,
  };
}

function refusalText(
  refusal: 'NONE_IN_FORCE' | 'UNKNOWN_VERSION' | 'WITHDRAWN_BEFORE',
  base: string,
  version: string,
): Bilingual {
  const texts = {
    NONE_IN_FORCE: {
      vi: `${base} không có ranh giới đang dùng. Xem \`lantoa area list\`.`,
      en: `${base} has no outlines in force. See \`lantoa area list\`.`,
    },
    UNKNOWN_VERSION: {
      vi: `Không có phiên bản ${version}. Xem số phiên bản trong \`lantoa area list\`.`,
      en: `There is no version ${version}. See \`lantoa area list\` for their numbers.`,
    },
    WITHDRAWN_BEFORE: {
      vi: `Phiên bản ${version} của ${base} đã được rút trước đó. Không có gì để làm.`,
      en: `Version ${version} of ${base} was taken back before. There is nothing to do.`,
    },
  };
  return texts[refusal];
}
