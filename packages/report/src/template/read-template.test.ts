import { describe, expect, it } from 'vitest';
import { QUERY_NAMES, templateOf } from '../document/report.fixture.ts';
import { readTemplate } from './read-template.ts';
import { RESULT_REPORT_V1 } from './result-report.v1.ts';
import { TemplateFault } from './template-fault.ts';

function faultOf(data: unknown): TemplateFault {
  try {
    readTemplate(data, QUERY_NAMES);
  } catch (fault) {
    if (fault instanceof TemplateFault) return fault;
    throw fault;
  }
  throw new Error('no fault');
}

const [section] = templateOf().sections;
const withBlock = (block: object) => ({ ...templateOf(), sections: [{ ...section, blocks: [block] }] });
const textBlock = (text: string) => withBlock({ kind: 'paragraph', text });

it('reads the report of results', () => {
  const { measures } = RESULT_REPORT_V1 as { readonly measures: object };
  const known = {
    measures: Object.keys(measures),
    dimensions: ['TOPIC', 'ACTIVITY_TYPE', 'AREA_CLASS', 'TARGET_GROUP'],
  };
  expect(readTemplate(RESULT_REPORT_V1, known)).toMatchObject({ id: 'ket-qua-tuyen-truyen', version: '1' });
});

const asking = (questions: object) => ({ ...templateOf(), questions: { ...templateOf().questions, ...questions } });
const since = { measures: ['SESSIONS'], by: 'TOPIC', window: 'SINCE_NEW_YEAR' };
const compared = (annex: object, questions: object) => ({
  ...asking(questions),
  annexes: [
    { kind: 'compared', title: 'a', rows: 'b', question: 'topics', since: 'since', measures: ['SESSIONS'], ...annex },
  ],
});
const LEAFLETS = { form: 'count', unit: 'tờ', heading: 'Tờ' };
const FIRST = 'sections[0].blocks[0]';

describe('a fault names the template, the place and the repair', () => {
  it.each([
    ['a slot of no question', textBlock('{totals.SESSIONS}'), 'UNKNOWN_NAME', `${FIRST}.text`, 'totals'],
    ['a slot of no measure', textBlock('{total.LEAFLETS}'), 'UNKNOWN_NAME', `${FIRST}.text`, 'LEAFLETS'],
    ['a row outside a list', textBlock('{row.SESSIONS}'), 'UNKNOWN_NAME', `${FIRST}.text`, '{row.SESSIONS}'],
    ['a word that nobody fills', textBlock('{quarter}'), 'UNKNOWN_NAME', `${FIRST}.text`, '{quarter}'],
    ['a brace left open', textBlock('a {total.SESSIONS'), 'WRONG_BRACES', `${FIRST}.text`, 'braces'],
    [
      'a chart of no question',
      withBlock({ kind: 'chart', question: 'none', measure: 'SESSIONS', title: 'a' }),
      'UNKNOWN_NAME',
      FIRST,
      'none',
    ],
    [
      'a chart of a total',
      withBlock({ kind: 'chart', question: 'total', measure: 'SESSIONS', title: 'a' }),
      'WRONG_QUESTION',
      FIRST,
      'by',
    ],
    [
      'changes since the new year',
      {
        ...withBlock({ kind: 'changes', question: 'since', of: [{ name: 'a', measure: 'SESSIONS' }] }),
        questions: { ...templateOf().questions, since },
      },
      'WRONG_QUESTION',
      `${FIRST}.of[0]`,
      'window: REPORT',
    ],
    [
      'an annex that compares nothing',
      compared({ since: 'topics' }, {}),
      'WRONG_QUESTION',
      'annexes[0].since',
      'SINCE_NEW_YEAR',
    ],
    [
      'an annex that compares topics with forms',
      compared({}, { since: { ...since, by: 'ACTIVITY_TYPE' } }),
      'WRONG_QUESTION',
      'annexes[0].since',
      'TOPIC',
    ],
    ['a block of no kind', withBlock({ kind: 'picture' }), 'WRONG_SHAPE', `${FIRST}.kind`, 'Invalid'],
    [
      'a measure without words',
      { ...templateOf(), measures: {} },
      'UNKNOWN_NAME',
      'questions.total.measures[0]',
      'SESSIONS',
    ],
    [
      'a measure that no query has',
      {
        ...asking({ other: { measures: ['LEAFLETS'], by: null, window: 'REPORT' } }),
        measures: { ...templateOf().measures, LEAFLETS },
      },
      'UNKNOWN_NAME',
      'questions.other.measures[0]',
      'LEAFLETS',
    ],
    [
      'a dimension that no query has',
      asking({ topics: { measures: ['SESSIONS'], by: 'TOPICS', window: 'REPORT' } }),
      'UNKNOWN_NAME',
      'questions.topics.by',
      'TOPICS',
    ],
    [
      'no question about the whole',
      { ...templateOf(), questions: { topics: templateOf().questions.topics } },
      'NO_TOTAL',
      'questions',
      'whole',
    ],
    ['a field that is not known', { ...templateOf(), colour: 'red' }, 'WRONG_SHAPE', '', 'colour'],
  ])('%s', (_, data, code, place, said) => {
    const fault = faultOf(data);
    expect(fault).toMatchObject({ code, template: 'thu@1', place });
    expect(fault.text.en).toContain('thu@1');
    expect(fault.text.en).toContain(said);
    expect(fault.text.vi).toContain(`Mẫu báo cáo thu@1, tại ${place}`);
    expect(fault.message).toContain(fault.repair.en);
    expect(fault.repair.vi).not.toBe('');
  });

  it('says what is wrong with its shape in Vietnamese, too', () => {
    expect(faultOf({ ...templateOf(), version: 1 }).text.vi).toMatch(/tại version: sai cấu trúc: Đầu vào không hợp lệ/);
  });
});
