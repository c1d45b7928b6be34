/** Tenures drawn along time; the table beneath it says the same in words. */
import { useId } from 'react';
import type { TenureLine } from '../../../contract/model/pages.ts';
import { stripOf, type Bar, type Strip } from '../../data/tenure-strip.ts';
import './tenure-strip.css';

interface TenureStripProps {
  readonly tenures: readonly TenureLine[];
  readonly of: 'holders' | 'seats';
  /** Epoch milliseconds: the moment at which they are told. */
  readonly moment: number;
}

const laneHeight = 22;
const barHeight = 18;
const axisHeight = 18;
/** Of the width: a bar narrower than this has no room for a word. */
const leastNamed = 0.05;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

export function TenureStrip({ tenures, of, moment }: TenureStripProps) {
  const strip = stripOf(tenures, moment);
  // One alone has nothing to be seen beside.
  if (strip === null || strip.bars.length < 2) return null;
  const lanesHeight = strip.lanes * laneHeight;
  return (
    <figure className="tenure-strip">
      <svg
        width="100%"
        height={lanesHeight + axisHeight}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page comes from no image file
        role="img"
        aria-label={`${strip.bars.length === 1 ? '1 tenure' : `${strip.bars.length} tenures`} along time; the table after it says the same.`}
      >
        <Axis strip={strip} height={lanesHeight} />
        {strip.bars.map((bar) => (
          <TenureBar key={bar.tenure.id} bar={bar} of={of} />
        ))}
        {strip.moment !== null && (
          <line
            className="tenure-strip-moment"
            x1={percent(strip.moment)}
            x2={percent(strip.moment)}
            y1={0}
            y2={lanesHeight}
          />
        )}
      </svg>
      {strip.left > 0 && (
        <figcaption className="muted">
          {strip.left === 1 ? '1 is not drawn: ' : `${strip.left} are not drawn: `}
          without dates, or without room.
        </figcaption>
      )}
    </figure>
  );
}

function Axis({ strip: { ticks }, height }: { strip: Strip; height: number }) {
  return (
    <>
      <line className="tenure-strip-axis" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
      {ticks.map(({ at, label }) => (
        <g key={label}>
          <line className="tenure-strip-tick" x1={percent(at)} x2={percent(at)} y1={0} y2={height + 4} />
          <text
            className="tenure-strip-year"
            x={percent(at)}
            y={height + 15}
            textAnchor={at > 0.97 ? 'end' : at < 0.03 ? 'start' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

function TenureBar({ bar: { tenure, lane, is, mayBe }, of }: { bar: Bar; of: TenureStripProps['of'] }) {
  const pattern = useId();
  const y = lane * laneHeight + (laneHeight - barHeight) / 2;
  const name = of === 'holders' ? (tenure.official?.name ?? 'Vacant') : tenure.seat.title;
  const width = mayBe.until - mayBe.from;
  return (
    <g className="tenure-bar" data-kind={tenure.kind} data-stands={tenure.stands}>
      <pattern id={pattern} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="tenure-bar-hatch" width="1.5" height="4" />
      </pattern>
      <rect
        className="tenure-bar-may-be"
        x={percent(mayBe.from)}
        width={percent(width)}
        y={y}
        height={barHeight}
        rx="2"
        fill={`url(#${pattern})`}
      />
      {is !== null && (
        <rect
          className="tenure-bar-is"
          x={percent(is.from)}
          width={percent(is.until - is.from)}
          y={y}
          height={barHeight}
          rx="2"
        />
      )}
      {width >= leastNamed && (
        <svg x={percent(mayBe.from)} width={percent(width)} y={y} height={barHeight}>
          <text className="tenure-bar-name" x="6" y="13">
            {name}
          </text>
        </svg>
      )}
      <title>{name}</title>
    </g>
  );
}
