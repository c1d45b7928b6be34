/** Which columns are shown, in which order and how wide: all that dragging does, by buttons. */
import { ArrowDown, ArrowUp, ChevronsLeftRight, Columns3, Minus, Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { usualColumns, type CallColumn } from '../../../contract/model/call-view.ts';
import { announce } from '../../data/announcements.ts';
import {
  allColumns,
  columnTitles,
  movedColumn,
  resizedColumn,
  toggledColumn,
} from '../../data/call-columns.ts';
import { useCallsView } from '../../data/calls-view.ts';
import { Button } from '../../parts/button.tsx';
import './columns-sheet.css';

const widthStep = 24;

export function ColumnsSheet() {
  const columns = useCallsView((state) => state.columns);
  return (
    <DialogTrigger>
      <AriaButton className="button">
        <Columns3 aria-hidden="true" />
        Columns
      </AriaButton>
      <Popover className="popover columns-popover" placement="bottom end" offset={4}>
        <Dialog aria-label="Columns" className="columns-sheet">
          <ul>
            {allColumns(columns).map((column) => (
              <ColumnLine key={column} column={column} />
            ))}
          </ul>
          <Button onPress={() => useCallsView.setState({ columns: usualColumns })}>
            <ChevronsLeftRight aria-hidden="true" />
            As usual
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ColumnLine({ column }: { column: CallColumn }) {
  const columns = useCallsView((state) => state.columns);
  const place = columns.findIndex((one) => one.column === column);
  const width = columns[place]?.width;
  const title = columnTitles[column];

  function move(steps: number): void {
    useCallsView.setState({ columns: movedColumn(columns, column, steps) });
    announce(`${title} is column ${place + steps + 1} of ${columns.length}.`);
  }

  function resize(by: number): void {
    if (width !== undefined) useCallsView.setState({ columns: resizedColumn(columns, column, width + by) });
  }

  return (
    <li className="column-line">
      <Checkbox
        className="column-line-name"
        isSelected={width !== undefined}
        isDisabled={width !== undefined && columns.length === 1}
        onChange={() => useCallsView.setState({ columns: toggledColumn(columns, column) })}
      >
        <span className="column-line-box" aria-hidden="true" />
        {title}
      </Checkbox>
      {width !== undefined && (
        <span className="column-line-ways">
          <Way label={`Move ${title} to the left`} isDisabled={place === 0} onPress={() => move(-1)}>
            <ArrowUp aria-hidden="true" />
          </Way>
          <Way
            label={`Move ${title} to the right`}
            isDisabled={place === columns.length - 1}
            onPress={() => move(1)}
          >
            <ArrowDown aria-hidden="true" />
          </Way>
          <Way label={`Make ${title} narrower`} onPress={() => resize(-widthStep)}>
            <Minus aria-hidden="true" />
          </Way>
          <Way label={`Make ${title} wider`} onPress={() => resize(widthStep)}>
            <Plus aria-hidden="true" />
          </Way>
        </span>
      )}
    </li>
  );
}

interface WayProps {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Way({ label, isDisabled = false, onPress, children }: WayProps) {
  return (
    <AriaButton
      className="button column-line-way"
      data-look="bare"
      data-only-icon
      aria-label={label}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {children}
    </AriaButton>
  );
}
