import { isCivilDate, type Code } from '@lantoa/domain';

interface Message {
  readonly vi: string;
  readonly en: string;
}

const WINDOW = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/;
// A leap year, so that 29 February is a day of a window.
const ANY_YEAR = '2024';

/** What the rest of the product relies on: reach of channels, thresholds of sensitive groups, windows of observances. */
export function attributeFaults(code: Code): readonly Message[] {
  const { attributes } = code;
  const faults: Message[] = [];
  if (code.list === 'channel' && !['place_bound', 'area_wide'].includes(attributes['reachBasis'] ?? '')) {
    faults.push({
      vi: 'kênh phải ghi reachBasis=place_bound hoặc area_wide',
      en: 'a channel needs reachBasis=place_bound or area_wide',
    });
  }
  if (code.list === 'target_group' && code.sensitive && !/^[1-9]\d*$/.test(attributes['smallBelow'] ?? '')) {
    faults.push({
      vi: 'nhóm nhạy cảm phải ghi ngưỡng smallBelow',
      en: 'a sensitive group needs the threshold smallBelow',
    });
  }
  if (code.list === 'observance') {
    for (const name of ['window', 'linkWindow']) {
      if (!isWindow(attributes[name] ?? '')) {
        faults.push({
          vi: `đợt hưởng ứng phải ghi ${name}=MM-DD..MM-DD`,
          en: `an observance needs ${name}=MM-DD..MM-DD`,
        });
      }
    }
  }
  return faults;
}

function isWindow(text: string): boolean {
  const ends = WINDOW.exec(text);
  return ends !== null && ends.slice(1).every((day) => isCivilDate(`${ANY_YEAR}-${day}`));
}
