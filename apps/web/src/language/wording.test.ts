import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../../../..');
/** Where texts for people stand: tables of the screens, faults of files, errors, lists and names of the pack. */
const PLACES = [
  { folder: 'apps/web/src', holds: /\.messages\.ts$/ },
  { folder: 'apps/api/src', holds: /(?:texts|labels|\.service|\.resolver)\.ts$/ },
  { folder: 'packages/intake/src/faults', holds: /\.ts$/ },
  { folder: 'packages/record/src', holds: /faults?\.ts$/ },
  { folder: 'packages/analytics/src', holds: /faults?\.ts$|\/catalogue\/|\/warnings?\// },
  { folder: 'packages/reference/packs', holds: /\.csv$/ },
];
/**
 * Words that insult those whom outreach is for, or lay a gap at a community's door instead of at an agency's duty.
 * The directive's own neutral terms (người bán dâm, nạn nhân) are allowed, and so is "tệ nạn xã hội" in its list.
 */
const REFUSED = [
  ...[
    'gái mại dâm',
    'gái bán dâm',
    'gái bán hoa',
    'gái điếm',
    'ca ve',
    'con nghiện',
    'kẻ nghiện',
    'nghiện ngập',
    'tàn tật',
  ],
  ...['dân trí thấp', 'lạc hậu', 'mê muội', 'mọi rợ', 'người mọi', 'người mán', 'trẻ hư', 'tù tội', 'con đĩ'],
  ...[
    'yếu kém',
    'kém nhất',
    'tệ nhất',
    'đội sổ',
    'đứng chót',
    'bét bảng',
    'lười biếng',
    'chây ì',
    'vô trách nhiệm',
    'bêu tên',
  ],
  ...[
    'whores?',
    'hookers?',
    'prostitutes?',
    'junk(?:ie|ies|y)',
    'addicts?',
    'druggies?',
    'cripples?',
    'retard(?:ed|s)?',
  ],
  ...['backward(?:ness)?', 'primitive', 'uncivili[sz]ed', 'savages?', 'ex-cons?', 'delinquents?'],
  ...[
    'worst',
    'laggards?',
    'lazy',
    'shame',
    'name and shame',
    'to blame',
    'bottom of the league',
    'underperform\\w*',
    'losers?',
  ],
];
const REFUSED_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${REFUSED.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const files = filesOf(PLACES);

function filesOf(places: typeof PLACES): string[] {
  return places.flatMap(({ folder, holds }) =>
    readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
      .filter((name) => holds.test(name) && !name.includes('.test.')),
  );
}

/** Where files that came in are spoken of; alerts of the watch are told elsewhere. */
const ABOUT_FILES = [
  { folder: 'apps/web/src/features/import-report', holds: /\.ts$/ },
  { folder: 'packages/intake/src', holds: /\.ts$/ },
  { folder: 'packages/cli/src', holds: /\.ts$/ },
  { folder: 'docs/guide/vi', holds: /^nhap-.*\.md$/ },
];

/** Names that stood beside the ones of docs/domain-language.md. */
const OTHER_NAMES = /sở chủ trì|cơ quan chủ trì|cán bộ huyện|anh[ /]chị/giu;

describe('the words of the product', () => {
  it('are looked for in every kind of place', () => {
    for (const { folder } of PLACES)
      expect(
        files.filter((name) => name.startsWith(folder)),
        folder,
      ).not.toEqual([]);
  });

  it('insult nobody and blame no community, in either language', () => {
    const found = files.flatMap((name) => {
      // Notes of the code are not read by the people of whom they might speak.
      const text = readFileSync(path.join(repository, name), 'utf8')
        .normalize('NFC')
        .replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '');
      return [...text.matchAll(REFUSED_WORD)].map(([word]) => `${name}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('call what speaks of a file, and lets it pass, by one word in Vietnamese', () => {
    const about = filesOf(ABOUT_FILES);
    expect(about.length).toBeGreaterThan(ABOUT_FILES.length);
    const found = about.filter((name) =>
      /cảnh báo/iu.test(readFileSync(path.join(repository, name), 'utf8').normalize('NFC')),
    );
    expect(found).toEqual([]);
  });

  it('call a role by one name, and the reader by one, in Vietnamese', () => {
    const guides = filesOf([{ folder: 'docs/guide/vi', holds: /\.md$/ }]);
    const found = [...files, ...guides].flatMap((name) =>
      [...readFileSync(path.join(repository, name), 'utf8').normalize('NFC').matchAll(OTHER_NAMES)].map(
        ([word]) => `${name}: ${word}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each(['Huyện yếu kém', 'the worst district', 'con nghiện', 'Drug addicts'])('would refuse %j', (text) => {
    expect(text.match(REFUSED_WORD)).not.toBeNull();
  });

  it.each(['người bán dâm', 'phòng, chống mại dâm', 'prostitution prevention', 'addiction care', 'Kém hơn 3 điểm'])(
    'lets %j stand',
    (text) => {
      expect(text.match(REFUSED_WORD)).toBeNull();
    },
  );
});
