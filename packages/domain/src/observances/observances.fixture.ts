import type { Code } from '../model/reference-pack.ts';

export function observance(code: string, attributes: Code['attributes'], changes: Partial<Code> = {}): Code {
  return {
    ...{ list: 'observance', code, vi: `vi ${code}`, en: `en ${code}`, parent: null, sensitive: false, order: 0 },
    ...{ validFrom: null, validTo: null, synonyms: [], attributes },
    ...changes,
  };
}
