/** What is chosen for the report, what that leaves out, and the ways to have it printed and saved. */
import { Printer } from 'lucide-react';
import type { Report } from '../../../contract/model/report/report.ts';
import { printReport, saveReport } from '../../commands/reports.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { Switch } from '../../parts/switch.tsx';
import './report-options.css';
import type { ChosenOptions } from './use-report-options.ts';

interface ReportOptionsProps {
  readonly chosen: ChosenOptions;
  readonly onChange: (chosen: ChosenOptions) => void;
  readonly removed: Report['removed'];
  /** What is wrong with the classification line, as a sentence. */
  readonly fault: string | null;
}

export function ReportOptions({ chosen, onChange, removed, fault }: ReportOptionsProps) {
  return (
    <section className="report-options" aria-label="Options of the report">
      <LineField
        label="Classification line"
        hint="At the top and the bottom of every page."
        value={chosen.classification}
        error={fault}
        onChange={(classification) => onChange({ ...chosen, classification })}
      />
      <div>
        <Switch isOn={chosen.isRedacted} onChange={(isRedacted) => onChange({ ...chosen, isRedacted })}>
          Leave out remarks
        </Switch>
        <output className="report-removed">
          {removed.map(({ what, count }) => (
            <p key={what}>{`Left out: ${what} (${count})`}</p>
          ))}
        </output>
      </div>
      <div className="report-ways">
        <CommandButton command={printReport}>
          <Printer aria-hidden="true" />
          Print
        </CommandButton>
        <fieldset>
          <legend className="field-label">Save as</legend>
          {saveReport.map(({ word, command }) => (
            <CommandButton key={word} command={command}>
              {word}
            </CommandButton>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
