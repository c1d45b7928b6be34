/** What can be done with a plot: read it as a table, copy it, save it. */
import { ChartLine, Copy, FileDown, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { plotFormats, switchTable, type PlotFormat } from '../../data/plots-stage.ts';
import { Button } from '../button.tsx';

interface PlotWaysProps {
  readonly name: string;
  readonly title: string;
  readonly isTable: boolean;
  readonly onCopy: (format: PlotFormat) => void;
  readonly onSave: (format: PlotFormat) => void;
}

const words: Readonly<Record<PlotFormat, string>> = {
  svg: 'SVG drawing',
  png: 'PNG image',
  csv: 'CSV table',
};

export function PlotWays({ name, title, isTable, onCopy, onSave }: PlotWaysProps) {
  return (
    <div className="plot-ways">
      <Button
        look="bare"
        aria-label={`${isTable ? 'Picture' : 'Table'}: ${title}`}
        onPress={() => switchTable(name)}
      >
        {isTable ? <ChartLine aria-hidden="true" /> : <Table2 aria-hidden="true" />}
        {isTable ? 'Picture' : 'Table'}
      </Button>
      <Formats label="Copy" title={title} onChoose={onCopy}>
        <Copy aria-hidden="true" />
      </Formats>
      <Formats label="Save" title={title} onChoose={onSave}>
        <FileDown aria-hidden="true" />
      </Formats>
    </div>
  );
}

interface FormatsProps {
  readonly label: string;
  readonly title: string;
  readonly onChoose: (format: PlotFormat) => void;
  readonly children: ReactNode;
}

function Formats({ label, title, onChoose, children }: FormatsProps) {
  return (
    <MenuTrigger>
      <AriaButton className="button" data-look="bare" aria-label={`${label}: ${title}`}>
        {children}
        {label}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="plot-formats" aria-label={`${label} as`}>
          {plotFormats.map((format) => (
            <MenuItem key={format} id={format} className="plot-format" onAction={() => onChoose(format)}>
              {words[format]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
