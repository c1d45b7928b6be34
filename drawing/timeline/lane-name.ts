/** What a lane is called and how it stands, beside the part where time runs or above it. */
import type { TimelineLane } from '../../contract/model/timeline-shape.ts';
import type { Lead, Shape } from '../picture.ts';
import { heightOf, type Frame } from './layout.ts';
import { textShape } from './mark-shapes.ts';
import { textWithin } from './text-room.ts';
import { laneLabel } from './timeline-words.ts';

/** The words, and over them what one stands on: its name is the whole of what the words may be cut from. */
export function nameShapes(frame: Frame, lane: TimelineLane): Shape[] {
  const { namesBeside, left, width } = frame;
  const label = laneLabel(lane);
  const leadsTo = leadOf(lane);
  const box = namesBeside
    ? { x: 4, y: 3, width: left - 12, height: heightOf(frame) - 6 }
    : { x: 4, y: 1, width: width - 16, height: 18 };
  return [
    ...(namesBeside ? linesBeside(lane, left - 20) : [lineAbove(lane, width - 24)]),
    {
      tag: 'g',
      className: 'lane-name',
      ...(leadsTo.length > 0 && { mark: { key: `lane ${lane.key}`, label, leadsTo } }),
      children: [
        { tag: 'title', children: [label] },
        { tag: 'rect', className: 'lane-hit', attributes: box },
      ],
    },
  ];
}

function linesBeside({ title, more, standing }: TimelineLane, room: number): Shape[] {
  const x = 12;
  return [
    textShape(textWithin(title, room, 13), { x, y: 21, className: 'lane-title', size: 13 }),
    textShape(textWithin(more, room, 11), { x, y: 38, className: 'lane-more', size: 11 }),
    textShape(textWithin(standing, room, 11), { x, y: 55, className: 'lane-standing', size: 11 }),
  ];
}

function lineAbove({ title, standing }: TimelineLane, room: number): Shape {
  const words = [title, standing].filter((part) => part !== '').join(' · ');
  return textShape(textWithin(words, room, 12), { x: 10, y: 15, className: 'lane-title', size: 12 });
}

/** What is behind a lane: its request, its topic or its round. */
export function leadOf({ kind, requestId, roundId, title, key }: TimelineLane): Lead[] {
  if (requestId !== null) return [{ kind: 'request', id: requestId, name: title }];
  if (kind === 'topic') return [{ kind: 'topic', id: key, name: title }];
  return roundId === null ? [] : [{ kind: 'round', id: roundId, name: title }];
}
