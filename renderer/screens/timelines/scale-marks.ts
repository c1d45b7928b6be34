/** The attempts of a timeline as marks of the small scale of its as-of moment. */
import { isOfClock } from '../../../contract/model/granularity.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { Timeline } from '../../../contract/model/timeline-shape.ts';
import { isUnknown } from '../../../drawing/timeline/layout.ts';
import type { ScaleMark } from '../../parts/viewing/time-scale.tsx';

/** Of more than this many nothing could be told apart. */
const most = 400;

export function scaleMarksOf({ lanes, zone }: Timeline): readonly ScaleMark[] {
  const attempts = lanes.flatMap(({ title, events }) =>
    events
      .filter(({ kind, happened, at }) => kind === 'attempt' && happened && !isUnknown(at))
      .map(({ id, at, call }) => ({ id, at, title, outcome: call?.outcome ?? '' })),
  );
  if (attempts.length > most) return [];
  return attempts.map(({ id, at, title, outcome }) => ({
    id,
    at,
    isMoment: isOfClock(at.granularity),
    title: [title, showWhen(at, zone), outcome].join(', '),
  }));
}
