/** A picture with everything that people need of a plot: its sentence, its table, marks that can be walked, files of it. */
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { isId } from '../../../contract/model/id.ts';
import type { Mark, Picture } from '../../../drawing/picture.ts';
import { placeOf } from '../../data/address.ts';
import { useHostApi } from '../../data/host.ts';
import { goTo } from '../../data/place.ts';
import { plotBlob, plotFileName, plotTypes } from '../../data/plot-files.ts';
import { attendTo, putOnStage, useIsTable, type PlotFormat } from '../../data/plots-stage.ts';
import { saveFile } from '../../data/save-file.ts';
import { tell } from '../../data/toast.ts';
import { RecordText } from '../record-text.tsx';
import './plot-sheet.ts';
import './plot.css';
import { PlotTable } from './plot-table.tsx';
import { PlotWays } from './plot-ways.tsx';
import { elementsOf } from './shape-view.tsx';
import { useWidth } from './use-width.ts';
import { keyOf, leadsOf, markAt, useOneTabStop, walkMarks } from './walk-marks.ts';

interface PlotProps {
  /** Unique on its screen. */
  readonly name: string;
  /** Another function draws anew; null draws nothing. */
  readonly draw: (width: number) => Picture | null;
  /** Whether pressing a mark shows what is behind it here; the others lead to their first record. */
  readonly isShownHere?: (key: string) => boolean;
  readonly onShow?: (key: string, label: string) => void;
  /** Beneath the picture: what a mark was pressed for. */
  readonly children?: ReactNode;
}

const nothingShownHere = () => false;

/** The width of a file, whatever the window is. */
const savedWidth = 960;

export function Plot({ name, draw, isShownHere = nothingShownHere, onShow, children }: PlotProps) {
  const [headingId, summaryId] = [useId(), useId()];
  const field = useRef<HTMLDivElement>(null);
  const width = useWidth(field);
  const isTable = useIsTable(name);
  const picture = useMemo(() => (width === 0 ? null : draw(width)), [draw, width]);
  const files = usePlotFiles(draw, name);
  const elements = useMemo(
    () => (picture === null ? null : elementsOf(picture.shapes, ({ key }: Mark) => isShownHere(key))),
    [picture, isShownHere],
  );
  useOneTabStop(field);

  function press(event: KeyboardEvent | MouseEvent): boolean {
    const mark = markAt(event.target);
    if (mark === null) return false;
    const key = keyOf(mark);
    if (isShownHere(key)) {
      onShow?.(key, mark.getAttribute('aria-label') ?? '');
      return true;
    }
    const [lead] = leadsOf(mark);
    const place = isId(lead) ? placeOf(lead) : null;
    if (place === null) return false;
    goTo(place);
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (walkMarks(event, field.current) || (isPress && press(event))) event.preventDefault();
  }

  return (
    // It only hears which plot is attended to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <figure
      className="plot-figure"
      aria-labelledby={headingId}
      onFocus={() => attendTo(name)}
      onPointerDown={() => attendTo(name)}
    >
      <figcaption className="plot-head">
        <h2 id={headingId}>
          <RecordText text={picture?.title ?? ''} />
        </h2>
        <PlotWays
          name={name}
          title={picture?.title ?? ''}
          isTable={isTable}
          onCopy={files.copy}
          onSave={files.save}
        />
      </figcaption>
      <p id={summaryId} className="plot-summary">
        <RecordText text={picture?.summary ?? ''} />
      </p>
      <div ref={field} className="plot-field">
        {isTable && picture !== null && <PlotTable table={picture.table} />}
        {!isTable && picture !== null && (
          // The marks within are what the keyboard goes to; this hears what they are told.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="group"
            aria-labelledby={headingId}
            aria-describedby={summaryId}
            className="plot-scroller"
            onKeyDown={onKeyDown}
            onClick={press}
          >
            <svg
              className="plot-picture"
              width={picture.width}
              height={picture.height}
              viewBox={`0 0 ${picture.width} ${picture.height}`}
            >
              {elements}
            </svg>
          </div>
        )}
      </div>
      {!isTable && <StoodOn field={field} />}
      {children}
    </figure>
  );
}

/** What the mark says that the pointer or the keyboard is at, for who sees it; the mark has the same words as its name. */
function StoodOn({ field }: { field: RefObject<HTMLDivElement | null> }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const box = field.current;
    const say = ({ target }: Event) => {
      const label = markAt(target)?.getAttribute('aria-label') ?? null;
      if (label !== null) setText(label);
    };
    box?.addEventListener('focusin', say);
    box?.addEventListener('pointerover', say);
    return () => {
      box?.removeEventListener('focusin', say);
      box?.removeEventListener('pointerover', say);
    };
  }, [field]);
  return (
    <p className="plot-said" data-is-empty={text === null || undefined} aria-hidden="true">
      {text ?? 'Arrows walk the marks; Enter shows what is behind one.'}
    </p>
  );
}

function usePlotFiles(draw: PlotProps['draw'], name: string) {
  const hostApi = useHostApi();
  const files = useMemo(() => {
    const made = async (
      format: PlotFormat,
      act: (blob: Blob, picture: Picture) => Promise<string | null>,
    ) => {
      const picture = draw(savedWidth);
      if (picture === null) return;
      const said = await act(await plotBlob(picture, format), picture);
      if (said !== null) tell({ text: said });
    };
    return {
      copy: (format: PlotFormat) =>
        void made(format, async (blob) => {
          await copied(blob, format);
          return 'The plot was copied.';
        }).catch(() => tell({ text: 'Copying was not allowed; the plot can be saved instead.' })),
      save: (format: PlotFormat) =>
        void made(format, async (blob, picture) => {
          const content = new Uint8Array(await blob.arrayBuffer());
          const isSaved = await saveFile(hostApi, {
            name: plotFileName(picture, format),
            type: plotTypes[format],
            content,
          });
          return isSaved ? 'The plot was saved.' : null;
        }).catch(() => tell({ text: 'The plot was not saved.' })),
    };
  }, [draw, hostApi]);
  useEffect(() => putOnStage({ name, ...files }), [name, files]);
  return files;
}

/** As text where programs take text, so that it can be pasted into an editor or a sheet. */
async function copied(blob: Blob, format: PlotFormat): Promise<void> {
  if (format === 'png') return navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  return navigator.clipboard.writeText(await blob.text());
}
