import { useState } from 'react';
import { ActionButton } from '../../../components/action-button.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { TwinTable } from '../../../components/twin-table.ts';
import { useWholeList } from '../../../components/use-whole-list.ts';
import { analyticsQuestion } from '../../../figures/analytics-question.ts';
import { basisText } from '../../../figures/basis.ts';
import type { ReceivedReportsQuery } from '../../../gql/graphql.ts';
import { useFormats, useMessages } from '../../../language/language-context.tsx';
import { useMethods, useReference } from '../../../reference/reference.tsx';
import { silentFinding } from './received-findings.ts';
import { ReceivedPanel } from './received-panel.tsx';
import { receivedQuestions, type ReceivedFilters } from './received-questions.ts';
import type { ReceivedChange } from './received-reports.tsx';
import { receivedMessages } from './received.messages.ts';
import { silentUnits, type SilentUnit } from './silent-units.ts';

const FIRST_ROWS = 12;

interface SilentFigureProps {
  readonly answer: ReceivedReportsQuery;
  readonly filters: ReceivedFilters;
  readonly busy: boolean;
  readonly onChange: ReceivedChange;
}

/** Who has not sent what was due: communes by the number of missing reports. */
export function SilentFigure({ answer, filters, busy, onChange }: SilentFigureProps) {
  const texts = useMessages(receivedMessages).silent;
  const formats = useFormats();
  const methods = useMethods(['REPORTING_RATE']);
  const list = useWholeList();
  const found = silentUnits(answer);
  const { evidence } = answer.silent;
  const table = useSilentTable(found.units, { filters, onChange });
  const isCut = table.rows.length > FIRST_ROWS;
  return (
    <ChartFrame
      name="silent"
      finding={silentFinding(found, formats)}
      description={texts.description}
      basis={basisText(evidence, filters.period, formats)}
      methods={methods}
      busy={busy}
      interactive
      picture={false}
      question={analyticsQuestion(receivedQuestions(filters).silent)}
      table={table}
    >
      {table.rows.length > 0 && (
        <DataTable
          table={{ ...table, rows: list.isWhole ? table.rows : table.rows.slice(0, FIRST_ROWS) }}
          quietCaption
        />
      )}
      {isCut && list.hasChoice && (
        <ActionButton className="screen-only" aria-expanded={list.isWhole} onClick={list.toggle}>
          {list.isWhole ? texts.showFewer : texts.showAll(formats.number(table.rows.length))}
        </ActionButton>
      )}
    </ChartFrame>
  );
}

function useSilentTable(
  units: readonly SilentUnit[],
  about: Pick<SilentFigureProps, 'filters' | 'onChange'>,
): TwinTable {
  const texts = useMessages(receivedMessages).silent;
  const formats = useFormats();
  const { areas } = useReference();
  const [picked, setPicked] = useState<string | null>(null);
  const districts = new Map(areas.map(({ unit, district }) => [unit.id, district?.label ?? '']));
  const row = (unit: SilentUnit) => {
    const onPick = () => {
      setPicked(unit.id === picked ? null : unit.id);
    };
    const months = unit.months.map((month) => formats.shortPeriod(month)).join(', ');
    return {
      key: unit.id,
      cells: [unit.label, districts.get(unit.id) ?? '', formats.number(unit.missing), months],
      pick: {
        ...{ isPicked: unit.id === picked, onPick },
        panel: (
          <ReceivedPanel
            {...about}
            part={{ place: { dimension: 'COMMUNE', id: unit.id } }}
            name={unit.label}
            text={`${texts.months}: ${months}`}
            onClose={onPick}
          />
        ),
      },
    };
  };
  return {
    caption: texts.caption,
    columns: [
      { label: texts.commune, numeric: false },
      { label: texts.district, numeric: false },
      { label: texts.missing, numeric: true },
      { label: texts.months, numeric: false },
    ],
    rows: units.map(row),
  };
}
