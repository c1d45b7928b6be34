/** The list of the palette: commands with their keys or the reason against them, records with what tells them apart. */
import { ChevronRight, SquareChevronRight } from 'lucide-react';
import { useEffect, type PointerEvent } from 'react';
import type { Found } from '../../contract/operations/find.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { KindIcon, kindWords } from '../parts/kind-icon.tsx';
import { RecordText } from '../parts/record-text.tsx';
import type { PaletteItem, PaletteSection } from './palette-sections.ts';

interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly current: PaletteItem | undefined;
  readonly onPoint: (item: PaletteItem) => void;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onGoInto: (record: Found) => void;
}

export function optionId({ key }: PaletteItem): string {
  return `palette-${key}`;
}

export function PaletteList({ id, sections, current, onPoint, onChoose, onGoInto }: PaletteListProps) {
  const currentId = current && optionId(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    // No element of HTML is a list that a field above it walks.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={id} className="palette-list" role="listbox" aria-label="Commands and records">
      {sections.map(({ title, items }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={title} role="group" aria-label={title} className="palette-section">
          <div className="palette-section-head" aria-hidden="true">
            <RecordText text={title} />
          </div>
          {items.map((item) => (
            <PaletteOption
              key={item.key}
              item={item}
              isCurrent={item === current}
              onPoint={onPoint}
              onChoose={onChoose}
              onGoInto={onGoInto}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PaletteOptionProps extends Pick<PaletteListProps, 'onPoint' | 'onChoose' | 'onGoInto'> {
  readonly item: PaletteItem;
  readonly isCurrent: boolean;
}

function PaletteOption({ item, isCurrent, onPoint, onChoose, onGoInto }: PaletteOptionProps) {
  const isOff = item.kind === 'command' && item.told.whyNot !== null;

  /** A list that moves beneath a mouse at rest is not pointed at. */
  function point({ movementX, movementY }: PointerEvent): void {
    if (!isCurrent && (movementX !== 0 || movementY !== 0)) onPoint(item);
  }

  return (
    // The field above has the focus and answers the keys for its list.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={optionId(item)}
      className="palette-option"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isCurrent}
      aria-disabled={isOff || undefined}
      onPointerMove={point}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      {item.kind === 'command' ? (
        <CommandWords item={item} />
      ) : (
        <RecordWords found={item.found} onGoInto={onGoInto} />
      )}
    </div>
  );
}

function CommandWords({ item: { told } }: { item: Extract<PaletteItem, { kind: 'command' }> }) {
  return (
    <>
      <SquareChevronRight aria-hidden="true" />
      <span className="palette-words">
        <span className="palette-title">{told.title}</span>
        {told.whyNot !== null && <span className="palette-more">{told.whyNot}</span>}
      </span>
      <span className="palette-keys">
        {told.keys.map((combo) => (
          <KeyCaps key={combo} combo={combo} />
        ))}
      </span>
    </>
  );
}

function RecordWords({ found, onGoInto }: { found: Found; onGoInto: (record: Found) => void }) {
  const { kind, name, alias, more } = found;
  return (
    <>
      <KindIcon kind={kind} />
      <span className="palette-words">
        <span className="palette-title">
          <RecordText text={name} />
        </span>
        {alias !== null && (
          <span className="palette-more">
            <RecordText text={alias} />
          </span>
        )}
        {more !== null && (
          <span className="palette-more">
            <RecordText text={more} />
          </span>
        )}
      </span>
      <span className="palette-kind">{kindWords[kind]}</span>
      {/* For the mouse; the field has a key for it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className="palette-into"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onGoInto(found);
        }}
      >
        <ChevronRight />
      </span>
    </>
  );
}
