import { useState } from 'react';
import type { Draft } from './draft-panel.tsx';
import { differingTexts, keptText, mergedText, type DifferingText, type SectionTexts } from './merge-texts.ts';

interface Base {
  readonly version: number;
  readonly texts: SectionTexts;
}

/**
 * The text that somebody writes, on the version that they began with. What somebody else saved meanwhile is taken where
 * nothing was typed, and shown beside the own text where they differ: nothing typed is lost, and nothing saved is overwritten unseen.
 */
export function useOwnTexts(draft: Draft) {
  const theirs: Base = { version: draft.narrativeVersion, texts: textsOf(draft) };
  const [base, setBase] = useState(theirs);
  const [written, setWritten] = useState(theirs.texts);
  const isBehind = theirs.version > base.version;
  const isSaved = [...base.texts].every(([section, text]) => keptText(written.get(section)) === keptText(text));
  const differing = isBehind && !isSaved ? differingTexts(base.texts, written, theirs.texts) : [];
  if (isBehind && differing.length === 0) {
    setBase(theirs);
    setWritten(theirs.texts);
  }
  return {
    ...{ written, differing, isSaved, version: base.version },
    write: (section: string, text: string) => {
      setWritten(new Map(written).set(section, text));
    },
    saved: (texts: SectionTexts) => (version: number) => {
      setBase({ version, texts });
    },
    merge: (chosen: readonly DifferingText[]) => {
      setBase(theirs);
      setWritten(new Map([...theirs.texts, ...chosen.map((one) => [one.section, mergedText(one)] as const)]));
    },
  };
}

function textsOf({ narrative }: Draft): SectionTexts {
  return new Map(narrative.map(({ section, text }) => [section, text]));
}
