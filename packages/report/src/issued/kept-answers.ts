import {
  isRefusal,
  type ReportAnswer,
  type ReportAnswers,
  type ReportCell,
  type ReportFigure,
} from '../figures/report-answer.ts';

/** Answers with what a report takes of them and no more: how an engine found them, and how long it took, differs each time. */
export function keptAnswers(answers: ReportAnswers): ReportAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      isRefusal(answer) ? { refused: answer.refused } : keptAnswer(answer),
    ]),
  );
}

function keptAnswer({ columns, rows }: ReportAnswer): ReportAnswer {
  return {
    columns: columns.map(({ measure }) => ({ measure })),
    rows: rows.map(({ kind, keys, cells }) => ({
      ...{ kind, keys: keys.map(({ code, label }) => ({ code, label })) },
      cells: cells.map(keptCell),
    })),
  };
}

function keptCell({ estimated, numerator, denominator, unknown, previous, change, ...own }: ReportCell): ReportCell {
  return {
    ...{ ...keptFigure(own), estimated, numerator, denominator, unknown },
    ...{ previous: previous && keptFigure(previous), change: change && keptFigure(change) },
  };
}

function keptFigure(figure: ReportFigure): ReportFigure {
  const { value, status, unknown } = figure;
  // Of the year before some figures know how many units may add to them.
  return unknown === undefined ? { value, status } : { ...{ value, status }, unknown };
}
