/** Repeated lines of a form, each a part of the record: added, removed, and put in order by keys or by drag. */
import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { useId, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Id } from '../../contract/model/id.ts';
import { idFrom } from '../../contract/model/id.ts';
import { announce } from '../data/announcements.ts';
import { newCommandId } from '../data/core.ts';
import { Button } from '../parts/button.tsx';
import type { Typed } from './field-values.ts';
import type { PartDescription } from './form-description.ts';
import { PartLine } from './part-line.tsx';
import './part-lines.css';
import { emptyValues, type Faults, type Line } from './read-values.ts';

export interface PartLinesProps {
  readonly part: PartDescription;
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly faults: Faults;
  readonly isReadOnly: boolean;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly onSettle?: ((lines: readonly Line[]) => void) | undefined;
}

export function PartLines({ part, lines, zone, faults, isReadOnly, onChange, onSettle }: PartLinesProps) {
  const id = useId();
  const [added, setAdded] = useState<Id | null>(null);
  const [dragged, setDragged] = useState<Id | null>(null);
  const isOrdered = part.isOrdered === true && !isReadOnly;

  function edit(line: Line, key: string, value: Typed): Line[] {
    return lines.map((one) =>
      one.id === line.id ? { ...line, values: { ...line.values, [key]: value } } : one,
    );
  }

  function add(): void {
    const line = { id: idFrom(part.thing, newCommandId()), values: emptyValues(part.fields) };
    setAdded(line.id);
    onChange([...lines, line]);
  }

  function settle(next: readonly Line[]): void {
    onChange(next);
    onSettle?.(next);
  }

  function move(line: Line, to: number): void {
    const from = lines.indexOf(line);
    if (to < 0 || to >= lines.length || to === from) return;
    settle(lines.toSpliced(from, 1).toSpliced(to, 0, line));
    announce(`${part.line} moved to place ${to + 1} of ${lines.length}.`);
  }

  /** The line moves, and the keyboard stays in it. */
  function onKeyDown(event: KeyboardEvent, line: Line): void {
    if (!isOrdered || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const held = event.target as HTMLElement;
    move(line, lines.indexOf(line) + (event.key === 'ArrowUp' ? -1 : 1));
    requestAnimationFrame(() => held.focus());
  }

  function onDragOver(event: DragEvent, over: Line): void {
    const line = lines.find((one) => one.id === dragged);
    if (line === undefined) return;
    event.preventDefault();
    const to = lines.indexOf(over);
    if (line !== over) onChange(lines.toSpliced(lines.indexOf(line), 1).toSpliced(to, 0, line));
  }

  return (
    <section className="part-lines" aria-labelledby={id}>
      <div className="part-lines-head">
        <h3 id={id}>{part.label}</h3>
        {part.hint !== undefined && <p className="field-note">{part.hint}</p>}
        {isOrdered && lines.length > 1 && <p className="field-note">Alt+↑ and Alt+↓ move a line.</p>}
      </div>
      {lines.length > 0 && (
        <ol className="part-lines-list">
          {lines.map((line, index) => (
            <li key={line.id}>
              {/* Keys and drags that none of its fields takes move the line. */}
              <div
                className="part-line"
                role="presentation"
                data-dragged={dragged === line.id || undefined}
                onKeyDownCapture={(event) => onKeyDown(event, line)}
                onDragOver={(event) => onDragOver(event, line)}
              >
                {isOrdered && (
                  <span
                    className="part-line-grip"
                    draggable
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', '');
                      setDragged(line.id);
                    }}
                    onDragEnd={() => {
                      setDragged(null);
                      onSettle?.(lines);
                    }}
                  >
                    <GripVertical aria-hidden="true" />
                    <span className="figures">{index + 1}</span>
                  </span>
                )}
                <PartLine
                  part={part}
                  line={line}
                  zone={zone}
                  faults={faults}
                  isReadOnly={isReadOnly}
                  isFirst={index === 0}
                  isNew={line.id === added}
                  onChange={(key, value) => onChange(edit(line, key, value))}
                  onSettle={(key, value) => onSettle?.(edit(line, key, value))}
                />
                {!isReadOnly && (
                  <span className="part-line-ways">
                    {isOrdered && (
                      <>
                        <Button
                          look="bare"
                          aria-label={`Move ${part.line.toLowerCase()} ${index + 1} up`}
                          isDisabled={index === 0}
                          onPress={() => move(line, index - 1)}
                        >
                          <ArrowUp aria-hidden="true" />
                        </Button>
                        <Button
                          look="bare"
                          aria-label={`Move ${part.line.toLowerCase()} ${index + 1} down`}
                          isDisabled={index === lines.length - 1}
                          onPress={() => move(line, index + 1)}
                        >
                          <ArrowDown aria-hidden="true" />
                        </Button>
                      </>
                    )}
                    <Button
                      look="bare"
                      aria-label={`Remove ${part.line.toLowerCase()} ${index + 1}`}
                      onPress={() => settle(lines.filter((one) => one.id !== line.id))}
                    >
                      <X aria-hidden="true" />
                    </Button>
                  </span>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {!isReadOnly && (
        <Button look="outlined" onPress={add}>
          <Plus aria-hidden="true" />
          {part.adds}
        </Button>
      )}
    </section>
  );
}
