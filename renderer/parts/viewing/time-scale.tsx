/** The time scale of a round: its days, its trigger, its calls, and the as-of moment, which can be dragged along it. */
import { memo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Bounds } from '../../../contract/model/wall-clock.ts';
import { look, usePlace } from '../../data/place.ts';
import { ticksOf, type Span } from '../../../drawing/time-span.ts';
import { nearestHour, stepDay, stepHour } from '../../data/time-steps.ts';
import { momentInWords } from './moment-words.tsx';
import './time-scale.css';

/** An event on the scale: a dot where its time is known to the hour, else a bar as long as it may have been. */
export interface ScaleMark {
  readonly id: string;
  readonly at: Bounds;
  readonly isMoment: boolean;
  readonly title: string;
}

interface TimeScaleProps {
  /** Epoch milliseconds. */
  readonly moment: number;
  readonly zone: string;
  readonly span: Span;
  readonly trigger: Bounds;
  readonly marks: readonly ScaleMark[];
}

export function TimeScale({ moment, zone, span, trigger, marks }: TimeScaleProps) {
  const track = useRef<HTMLDivElement>(null);
  const place = shareOf(moment, span);
  const left = percentOf(moment, span);

  function lookAt(asOf: number): void {
    const within = Math.min(span.until, Math.max(span.from, asOf));
    if (within !== usePlace.getState().view.asOf) look({ asOf: within });
  }

  function dragTo({ clientX }: PointerEvent): void {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const share = inside((clientX - box.left) / box.width);
    lookAt(nearestHour(span.from + share * (span.until - span.from), zone));
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragTo(event);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) dragTo(event);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = keyTarget(event, moment, zone, span);
    if (target === null) return;
    event.preventDefault();
    lookAt(target);
  }

  return (
    <div className="time-scale">
      <div
        ref={track}
        className="time-scale-track"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        <div className="time-scale-past" style={{ width: left }} />
        <ScaleFace zone={zone} span={span} trigger={trigger.from} marks={marks} />
        <div
          className="time-scale-thumb"
          data-beyond={place < 0 ? 'before' : place > 1 ? 'after' : undefined}
          style={{ left }}
          // The steps are hours and days of a clock; those of a range input are all alike.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          tabIndex={0}
          aria-label="As of, on the time scale"
          aria-valuemin={span.from}
          aria-valuemax={span.until}
          aria-valuenow={Math.min(span.until, Math.max(span.from, moment))}
          aria-valuetext={momentInWords(moment, zone)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

interface ScaleFaceProps extends Pick<TimeScaleProps, 'zone' | 'span' | 'marks'> {
  readonly trigger: number | null;
}

/** What stays as it is while the moment moves. */
const ScaleFace = memo(function ScaleFace({ zone, span, trigger, marks }: ScaleFaceProps) {
  return (
    <>
      {ticksOf(span, zone).map(({ at, label, more }) => (
        <div key={at} className="time-scale-tick" style={{ left: percentOf(at, span) }}>
          <span className="time-scale-day">{label}</span> <span className="time-scale-more">{more}</span>
        </div>
      ))}
      {trigger !== null && (
        <div className="time-scale-trigger" style={{ left: percentOf(trigger, span) }}>
          <span>Trigger</span>
        </div>
      )}
      {marks.map((mark) => (
        <div
          key={mark.id}
          className="time-scale-mark"
          data-is-moment={mark.isMoment || undefined}
          title={mark.title}
          style={markStyle(mark.at, span)}
        />
      ))}
    </>
  );
});

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function shareOf(epochMs: number, { from, until }: Span): number {
  return (epochMs - from) / (until - from);
}

function percentOf(epochMs: number, span: Span): string {
  return `${(100 * inside(shareOf(epochMs, span))).toFixed(3)}%`;
}

function markStyle({ from, until }: Bounds, span: Span) {
  const start = from ?? until ?? 0;
  const end = until ?? start;
  return { left: percentOf(start, span), right: `calc(100% - ${percentOf(end, span)})` };
}

/** As the keys of the whole page step, and as every slider does. */
function keyTarget(
  { key, shiftKey }: KeyboardEvent,
  moment: number,
  zone: string,
  span: Span,
): number | null {
  const step = shiftKey ? stepDay : stepHour;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return step(moment, zone, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return step(moment, zone, -1);
    case 'PageUp':
      return stepDay(moment, zone, 1);
    case 'PageDown':
      return stepDay(moment, zone, -1);
    case 'Home':
      return span.from;
    case 'End':
      return span.until;
    default:
      return null;
  }
}
