import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, TypeInfo, visit, visitWithTypeInfo, type SelectionSetNode } from 'graphql';
import { expect, it } from 'vitest';

// The hash of a document, and its text with every fragment.
const documents = JSON.parse(
  readFileSync(new URL('../gql/persisted-documents.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));

interface Asked {
  readonly document: string;
  readonly fields: readonly string[];
  readonly ofCells: readonly string[];
}

/** What each document asks of the rows of an answer, selection by selection. */
function askedOfRows(): Asked[] {
  return Object.values(documents).flatMap((text) => {
    const found: Asked[] = [];
    const types = new TypeInfo(schema);
    const document = /(query|mutation|subscription) (\w+)/.exec(text)?.[2] ?? '';
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        SelectionSet(set) {
          if (types.getParentType()?.name !== 'AnalyticsRow') return;
          found.push({ document, fields: namesIn(set), ofCells: namesIn(cellsIn(set)) });
        },
      }),
    );
    return found;
  });
}

function cellsIn(set: SelectionSetNode): SelectionSetNode | undefined {
  return set.selections.flatMap((one) =>
    one.kind === Kind.FIELD && one.name.value === 'cells' && one.selectionSet ? [one.selectionSet] : [],
  )[0];
}

function namesIn(set: SelectionSetNode | undefined): string[] {
  return (set?.selections ?? []).flatMap((one) => ('name' in one ? [one.name.value] : []));
}

it('every question that asks for figures of rows asks whether reports stand behind them', () => {
  const asked = askedOfRows();
  const figures = asked.filter(({ ofCells }) => ofCells.some((name) => /^(status|value|\w*CellParts)$/.test(name)));
  const changes = asked.filter(({ ofCells }) => ofCells.includes('previous'));
  expect([figures.length > 10, changes.length > 2]).toEqual([true, true]);
  const without = (some: readonly Asked[], field: string) =>
    some.filter(({ fields }) => !fields.includes(field)).map(({ document }) => document);
  expect(without(figures, 'reportsDue')).toEqual([]);
  expect(without(changes, 'reportsDueBefore')).toEqual([]);
});
