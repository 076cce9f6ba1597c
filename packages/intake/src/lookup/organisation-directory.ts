import {
  foldVietnamese,
  isInForce,
  type AreaUnitId,
  type CivilDate,
  type Organisation,
  type ReferenceIndex,
} from '@lantoa/domain';
import type { CodeLabels } from './code-labels.ts';
import type { PlaceDirectory } from './place-directory.ts';
import { Epochs } from './epochs.ts';
import { communeName, districtName } from './place-name.ts';

export interface OrganisationFinding {
  /** Id of the reference pack; null where the pack lists no such body. */
  readonly organisation: string | null;
  /** Code of the list actor; null when the name tells none. */
  readonly actor: string | null;
  /** False when the kind of body is clear but the unit it serves is not in the province. */
  readonly placeKnown: boolean;
  /** The body of that name where there is none on the day any more, or not yet. */
  readonly notInForce?: Organisation;
}

// How names of bodies begin (folded) and which actor that is. The first that fits counts.
const NAME_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:cong an|ca) (?=xa|phuong|thi tran|tt|x|p)\b/u, 'commune_police'],
  [/^dai (?:truyen thanh|tt) (?:co so |cap xa |)(?!truyen hinh|va truyen hinh)/u, 'commune_radio_station'],
  [
    /^phong (?:van hoa (?:va )?thong tin|vh ?(?:va )?tt|van hoa khoa hoc va thong tin)\s?/u,
    'district_culture_info_office',
  ],
  [/^phong van hoa xa hoi\s?/u, 'district_culture_info_office'],
  [
    /^(?:trung tam|tt) (?:van hoa (?:the thao (?:va )?truyen thong|the thao va du lich|thong tin va the thao)|vh ?tt ?(?:va )?tt|truyen thong va van hoa)\s?/u,
    'district_culture_media_centre',
  ],
  [/^(?:trung tam|tt) cong nghe so/u, 'digital_tech_centre'],
  [/^dai (?:phat thanh (?:va )?truyen hinh|pt ?(?:va )?th)/u, 'provincial_radio_tv'],
  [/^bao (?:va (?:dai )?phat thanh|lang son|dien tu|in\b|tinh)/u, 'provincial_newspaper'],
  [/^phong (?:ttbcxb|thong tin bao chi xuat ban)/u, 'dept_press_publishing_division'],
  [
    /^(?:so|s) (?:thong tin (?:va )?truyen thong|tt ?(?:va )?tt|khoa hoc (?:va )?cong nghe|van hoa the thao (?:va )?du lich)/u,
    'dept_info_comm',
  ],
  [/^(?:ban chi dao|bcd) (?:138|phong chong toi pham)/u, 'committee_138'],
  [/^tieu ban chi dao/u, 'subcommittee_kh506'],
  [/^(?:ubnd|uy ban nhan dan) tinh/u, 'provincial_peoples_committee'],
];
const LOCAL_ACTORS: ReadonlySet<string> = new Set([
  'commune_police',
  'commune_radio_station',
  'district_culture_info_office',
  'district_culture_media_centre',
]);

/** Tells from a body's name which organisation and which kind of actor it is. */
export class OrganisationDirectory {
  private readonly index: ReferenceIndex;
  private readonly labels: CodeLabels;
  private readonly places: PlaceDirectory;
  private readonly epochs: Epochs;
  private readonly byName = new Map<string, Organisation[]>();

  constructor(index: ReferenceIndex, labels: CodeLabels, places: PlaceDirectory) {
    this.index = index;
    this.labels = labels;
    this.places = places;
    this.epochs = new Epochs(index.pack.organisations);
    for (const organisation of index.pack.organisations) {
      const spellings = [organisation.vi, ...(organisation.synonyms ?? [])];
      for (const name of new Set(spellings.map((spelling) => foldVietnamese(spelling, { keepMarks: true })))) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), organisation]);
      }
    }
  }

  /** Days of one number have the same bodies. */
  epochOf(date: CivilDate): number {
    return this.epochs.of(date);
  }

  /** `areas` are the units that the row names: they settle bodies of one name. */
  find(text: string, date: CivilDate, areas: readonly AreaUnitId[]): OrganisationFinding {
    const ever = this.byName.get(foldVietnamese(text, { keepMarks: true })) ?? [];
    const named = ever.filter((organisation) => isInForce(organisation, date));
    const [first] = named;
    const organisation = named.length > 1 ? named.find(({ area }) => areas.includes(area)) : first;
    if (first) return { organisation: organisation?.id ?? null, actor: first.actor, placeKnown: true };
    const [notInForce] = ever;
    if (notInForce) return { organisation: null, actor: notInForce.actor, placeKnown: true, notInForce };
    return this.byPattern(text);
  }

  private byPattern(text: string): OrganisationFinding {
    const folded = foldVietnamese(text);
    for (const [pattern, actor] of NAME_PATTERNS) {
      const start = pattern.exec(folded);
      if (!start || !this.index.code('actor', actor)) continue;
      const words = folded.slice(0, start[0].length).trim().split(' ').length;
      return { organisation: null, actor, placeKnown: !LOCAL_ACTORS.has(actor) || this.placeKnown(text, words) };
    }
    return { organisation: null, actor: this.labels.find('actor', text)?.code ?? null, placeKnown: true };
  }

  private placeKnown(text: string, wordsBefore: number): boolean {
    const place = foldVietnamese(text, { keepMarks: true }).split(' ').slice(wordsBefore).join(' ');
    return (
      this.places.ever('commune', communeName(place)).length > 0 ||
      this.places.ever('district', districtName(place)).length > 0
    );
  }
}
