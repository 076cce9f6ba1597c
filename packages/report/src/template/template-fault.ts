interface Said {
  readonly vi: string;
  readonly en: string;
}

export type TemplateFaultCode = 'WRONG_SHAPE' | 'WRONG_BRACES' | 'UNKNOWN_NAME' | 'WRONG_QUESTION' | 'NO_TOTAL';

/** How each fault is mended. */
const REPAIRS: Readonly<Record<TemplateFaultCode, Said>> = {
  WRONG_SHAPE: {
    vi: 'Sửa trường này theo cấu trúc của mẫu (packages/report/src/template/report-template.ts).',
    en: 'Give the field the shape of a template (packages/report/src/template/report-template.ts).',
  },
  WRONG_BRACES: {
    vi: 'Viết chỗ điền dạng {period}, {total.SESSIONS} hoặc {row.COMMUNE_COVERAGE:parts}; bỏ dấu { } thừa.',
    en: 'Write a slot as {period}, {total.SESSIONS} or {row.COMMUNE_COVERAGE:parts}; take other braces out.',
  },
  UNKNOWN_NAME: {
    vi: 'Sửa tên cho đúng, hoặc thêm tên đó vào nơi đã nêu.',
    en: 'Correct the name, or add it where it is missing.',
  },
  WRONG_QUESTION: {
    vi: 'Dùng một câu hỏi như đã nêu, hoặc sửa by và window của câu hỏi này.',
    en: 'Use a question of the kind that is named, or change by and window of this one.',
  },
  NO_TOTAL: {
    vi: 'Thêm một câu hỏi có by là null và window là REPORT.',
    en: 'Add a question with by null and window REPORT.',
  },
};

/** A template that cannot be used: which one, where in it, what is wrong there, and how it is mended. */
export class TemplateFault extends Error {
  readonly code: TemplateFaultCode;
  readonly template: string;
  /** Path inside the template: `sections[1].blocks[3].text`. */
  readonly place: string;
  readonly text: Said;
  readonly repair: Said;

  constructor(code: TemplateFaultCode, template: string, place: string, said: Said) {
    const text = {
      vi: `Mẫu báo cáo ${template}, tại ${place}: ${said.vi}`,
      en: `Report template ${template}, at ${place}: ${said.en}`,
    };
    super(`${code}: ${text.en}. ${REPAIRS[code].en}`);
    this.name = 'TemplateFault';
    this.code = code;
    this.template = template;
    this.place = place;
    this.text = text;
    this.repair = REPAIRS[code];
  }
}
