import { describe, expect, it } from 'vitest';
import type { RecognitionPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { recognitionSum } from './recognition-sum.ts';
import { recognitionTable, recognitionText, totalOf, wholeTable } from './recognition-tables.ts';

const number = (value: number) => ({
  __typename: 'Cell' as const,
  value,
  status: value === 0 ? ('ZERO' as const) : ('VALUE' as const),
});
const unknown = { __typename: 'Cell' as const, value: null, status: 'MISSING' as const };
const coded = (code: string) => ({ __typename: 'RecordedCode' as const, code, label: code });
const drugs = {
  __typename: 'Key' as const,
  dimension: 'TOPIC' as const,
  id: 'drug_prevention',
  code: 'drug_prevention',
  label: 'drug prevention',
};

function row(changes: Partial<RecognitionPartsFragment>): RecognitionPartsFragment {
  return {
    __typename: 'RecognitionRow',
    recognitions: number(2),
    collectives: number(3),
    individuals: number(5),
    ...changes,
  };
}

const ROWS = [
  row({}),
  row({ level: coded('province'), collectives: number(0) }),
  row({ form: coded('praise') }),
  row({ topic: drugs, collectives: unknown }),
  row({ topic: drugs, level: coded('province') }),
];
const formats = formatsOf('en');

describe('recognition as tables', () => {
  it('has a row a topic below the total, a column a level beside all', () => {
    const table = recognitionTable(ROWS, 'collectives', formats);
    expect(table.columns.map(({ label }) => label)).toEqual(['Topic', 'All', 'Province']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Every topic', '≥\u00a03', '0'],
      ['Drugs', 'not reported', '3'],
    ]);
  });

  it('says of a blank what its drawing says: not reported, or not known where no report was due', () => {
    const notDue = { ...unknown, reason: 'no_report_due' };
    const { rows } = recognitionTable([row({ collectives: notDue }), ...ROWS.slice(3)], 'collectives', formats);
    expect(rows.map(({ cells, blanks }) => [cells[1], blanks?.[1]])).toEqual([
      ['not known', 'not_known'],
      ['not reported', 'missing'],
    ]);
    expect(recognitionText({ cell: unknown, isLeast: false }, formats)).toBe('an unstated number of');
  });

  it('draws what nobody knows as a blank, and a zero as a number', () => {
    const { rows } = recognitionTable(ROWS, 'collectives', formats);
    expect(rows.map(({ blanks }) => blanks)).toEqual([
      [null, null, null],
      [null, 'missing', null],
    ]);
  });

  it('knows no zero that is made of zeros and of what nobody knows', () => {
    const zeros = [
      row({ collectives: number(0) }),
      row({ level: coded('province'), collectives: number(0) }),
      row({ topic: drugs, collectives: number(0) }),
      row({ topic: drugs, level: coded('province'), collectives: unknown }),
    ];
    const { rows } = recognitionTable(zeros, 'collectives', formats);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Every topic', 'not reported', 'not reported'],
      ['Drugs', 'not reported', 'not reported'],
    ]);
    expect(rows[0]?.blanks).toEqual([null, 'missing', 'missing']);
  });

  it('calls a sum the least in a sentence where a part of it is not known', () => {
    expect(recognitionText(recognitionSum(ROWS, 'collectives'), formats)).toBe('at least 3');
    expect(recognitionText(recognitionSum(ROWS, 'individuals'), formats)).toBe('5');
    const ofForm = [...ROWS.slice(0, 3), row({ topic: drugs, form: coded('praise'), collectives: unknown })];
    expect(recognitionText(recognitionSum(ofForm, 'collectives'), formats)).toBe('3');
  });

  it('holds both kinds in the file', () => {
    const { columns, rows } = wholeTable(ROWS, formats);
    expect(columns).toHaveLength(6);
    expect(rows[0]?.cells).toEqual(['Every topic', '2', '≥\u00a03', '0', '5', '5']);
    expect(totalOf(ROWS)?.individuals.value).toBe(5);
  });
});
