import { foldVietnamese, type AreaKind } from '@lantoa/domain';

export interface PlaceName {
  /** The kind written before the name; null for a bare name. */
  readonly kind: AreaKind | null;
  /** Folded name without its kind, marks kept. */
  readonly marked: string;
  /** The same without marks. */
  readonly plain: string;
}

const COMMUNE_PREFIXES: readonly (readonly [readonly string[], AreaKind])[] = [
  [['thi', 'tran'], 'thi_tran'],
  [['tt'], 'thi_tran'],
  [['phuong'], 'phuong'],
  [['p'], 'phuong'],
  [['xa'], 'xa'],
  [['x'], 'xa'],
];

const DISTRICT_PREFIXES: readonly (readonly [readonly string[], AreaKind])[] = [
  [['thanh', 'pho'], 'thanh_pho'],
  [['tp'], 'thanh_pho'],
  [['huyen'], 'huyen'],
  [['h'], 'huyen'],
];

/** Takes the kind off a commune's name: `X. Hồng Phong`, `TT Cao Lộc`, `Phường Chi Lăng`. */
export function communeName(text: string): PlaceName {
  return withoutPrefix(text, COMMUNE_PREFIXES);
}

/** Takes the kind off a district's name: `H. Cao Lộc`, `TP Lạng Sơn`. */
export function districtName(text: string): PlaceName {
  return withoutPrefix(text, DISTRICT_PREFIXES);
}

/** A name that is taken whole. */
export function bareName(text: string): PlaceName {
  return withoutPrefix(text, []);
}

function withoutPrefix(text: string, prefixes: typeof COMMUNE_PREFIXES): PlaceName {
  const plain = foldVietnamese(text).split(' ');
  const marked = foldVietnamese(text, { keepMarks: true }).split(' ');
  const prefix = prefixes.find(
    ([words]) => plain.length > words.length && words.every((word, position) => plain[position] === word),
  );
  const skipped = prefix ? prefix[0].length : 0;
  return {
    kind: prefix ? prefix[1] : null,
    marked: marked.slice(skipped).join(' '),
    plain: plain.slice(skipped).join(' '),
  };
}
