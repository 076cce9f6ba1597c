/** Text by section of a report. */
export type SectionTexts = ReadonlyMap<string, string>;

export type TextChoice = 'mine' | 'theirs' | 'both';

/** A section whose text differs between two editors, and what is proposed. */
export interface DifferingText {
  readonly section: string;
  readonly mine: string;
  readonly theirs: string;
  readonly choice: TextChoice;
}

/** What two editors who began with one text made of it: a section that one of them left alone goes the other's way, else both stay. */
export function differingTexts(base: SectionTexts, mine: SectionTexts, theirs: SectionTexts): readonly DifferingText[] {
  return [...theirs.keys()].flatMap((section) => {
    const [before, own, other] = [base, mine, theirs].map((texts) => keptText(texts.get(section)));
    if (own === undefined || other === undefined || own === other) return [];
    return [{ section, mine: own, theirs: other, choice: proposed(before ?? '', own, other) }];
  });
}

/** The text that a choice makes of a section. */
export function mergedText({ mine, theirs, choice }: DifferingText): string {
  const both = [theirs, mine].filter((text) => text !== '').join('\n');
  return { mine, theirs, both }[choice];
}

/** As the record keeps it. */
export function keptText(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim();
}

function proposed(base: string, mine: string, theirs: string): TextChoice {
  if (mine === base) return 'theirs';
  return theirs === base ? 'mine' : 'both';
}
