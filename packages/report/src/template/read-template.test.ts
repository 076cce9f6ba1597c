import { describe, expect, it } from 'vitest';
import { templateOf } from '../document/report.fixture.ts';
import { readTemplate } from './read-template.ts';
import { RESULT_REPORT_V1 } from './result-report.v1.ts';
import { TemplateFault } from './template-fault.ts';

function faultOf(data: unknown): TemplateFault {
  try {
    readTemplate(data);
  } catch (fault) {
    if (fault instanceof TemplateFault) return fault;
    throw fault;
  }
  throw new Error('no fault');
}

const [section] = templateOf().sections;
const withBlock = (block: object) => ({ ...templateOf(), sections: [{ ...section, blocks: [block] }] });

it('reads the report of results', () => {
  expect(readTemplate(RESULT_REPORT_V1)).toMatchObject({ id: 'ket-qua-tuyen-truyen', version: '1' });
});

describe('a fault names the template and the place', () => {
  it.each([
    [
      'a slot of no question',
      withBlock({ kind: 'paragraph', text: '{totals.SESSIONS}' }),
      'sections[0].blocks[0].text',
      'totals',
    ],
    [
      'a slot of no measure',
      withBlock({ kind: 'paragraph', text: '{total.LEAFLETS}' }),
      'sections[0].blocks[0].text',
      'LEAFLETS',
    ],
    [
      'a row outside a list',
      withBlock({ kind: 'paragraph', text: '{row.SESSIONS}' }),
      'sections[0].blocks[0].text',
      '{row.SESSIONS}',
    ],
    [
      'a word that nobody fills',
      withBlock({ kind: 'paragraph', text: '{quarter}' }),
      'sections[0].blocks[0].text',
      '{quarter}',
    ],
    [
      'a brace left open',
      withBlock({ kind: 'paragraph', text: 'a {total.SESSIONS' }),
      'sections[0].blocks[0].text',
      'braces',
    ],
    [
      'a chart of no question',
      withBlock({ kind: 'chart', question: 'none', measure: 'SESSIONS', title: 'a' }),
      'sections[0].blocks[0]',
      'none',
    ],
    ['a block of no kind', withBlock({ kind: 'picture' }), 'sections[0].blocks[0].kind', 'Invalid'],
    ['a measure without words', { ...templateOf(), measures: {} }, 'questions.total.measures[0]', 'SESSIONS'],
    ['a field that is not known', { ...templateOf(), colour: 'red' }, '', 'colour'],
  ])('%s', (_, data, place, said) => {
    const fault = faultOf(data);
    expect(fault.template).toBe('thu@1');
    expect(fault.place).toBe(place);
    expect(fault.text.en).toContain('thu@1');
    expect(fault.text.en).toContain(said);
    expect(fault.text.vi).toContain(`Mẫu báo cáo thu@1, tại ${place}`);
  });
});
