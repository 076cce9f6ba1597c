import type { ReportIssuer } from '../document/report-frame.ts';

interface IssuerWords {
  /** `{area}` is the district or commune that the body serves: "HUYỆN VĂN LÃNG". */
  readonly parent: string | null;
  /** Of the number; null where no document seen names one. */
  readonly symbol: string | null;
  readonly title: string;
  readonly deputy: string;
  readonly recipients: readonly string[];
}

/** Kinds of body that issue reports, by their code in the list of actors. What no source names stays blank for the office. */
const ISSUERS: Readonly<Record<string, IssuerWords>> = {
  dept_info_comm: {
    ...{ parent: 'ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN', symbol: 'STTTT', title: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' },
    recipients: ['Như trên', 'Lãnh đạo Sở', 'Phòng TTBCXB, VP', 'Lưu: VT, TTBCXB'],
  },
  district_culture_info_office: {
    ...{ parent: 'ỦY BAN NHÂN DÂN\n{area}', symbol: null, title: 'TRƯỞNG PHÒNG', deputy: 'PHÓ TRƯỞNG PHÒNG' },
    recipients: ['Như trên', 'Lưu: VT'],
  },
  provincial_newspaper: {
    ...{ parent: null, symbol: null, title: 'TỔNG BIÊN TẬP', deputy: 'PHÓ TỔNG BIÊN TẬP' },
    recipients: ['Như trên', 'Lưu: VT'],
  },
};

const OTHER: IssuerWords = {
  ...{ parent: null, symbol: null, title: 'THỦ TRƯỞNG CƠ QUAN', deputy: 'PHÓ THỦ TRƯỞNG CƠ QUAN' },
  recipients: ['Như trên', 'Lưu: VT'],
};

/** By whose authority a report is signed (Nghị định 30/2020/NĐ-CP): the head; a deputy for the head; for a collective. */
export type Authority = 'HEAD' | 'KT' | 'TM';

/**
 * What the form says of a body: the one above it, its symbol, who signs, who receives. `area` is the unit that it serves
 * with its kind, "Huyện Văn Lãng"; `place`, from where it writes, the name alone.
 */
export function issuerWords(
  body: { readonly name: string; readonly actor: string | null; readonly area: string; readonly place: string },
  authority: Authority,
): { readonly issuer: ReportIssuer; readonly recipients: readonly string[] } {
  const { parent, symbol, title, deputy, recipients } = ISSUERS[body.actor ?? ''] ?? OTHER;
  return {
    issuer: {
      parent: parent?.replace('{area}', body.area.toLocaleUpperCase('vi')) ?? null,
      ...{ name: body.name, symbol, place: body.place },
      signing:
        authority === 'KT'
          ? [`KT. ${title}`, deputy]
          : authority === 'TM'
            ? [`TM. ${body.name.toLocaleUpperCase('vi')}`, title]
            : [title],
    },
    recipients,
  };
}
