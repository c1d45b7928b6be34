import { counterpartTimelineOf } from '../../contract/model/counterpart-timeline.ts';
import { isIdOf, type Id } from '../../contract/model/id.ts';
import { roundTimelineOf } from '../../contract/model/timeline.ts';
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import type { operations } from '../../contract/operations/index.ts';
import { svgText } from '../../drawing/svg-text.ts';
import { timelinePicture } from '../../drawing/timeline/timeline-picture.ts';
import { gatherCounterpart } from '../tables/gathered-counterpart.ts';
import { requireWorkspace } from '../tables/workspace.ts';
import type { Handlers, QueryContext } from './handler.ts';
import { requireVoice, viewOf } from './view.ts';

interface Asked {
  readonly asOf: number | null;
  readonly knownAt: number | null;
  readonly voiceId: Id<'voice'> | null;
  readonly zone: string | null;
}

export const timelines: Handlers<typeof operations>['timelines'] = {
  round: ({ roundId, ...asked }, context) => ofRound(roundId, asked, context),
  counterpart: ({ id, ...asked }, context) => ofCounterpart(id, asked, context),

  picture({ id, width, ...asked }, context) {
    const timeline = isIdOf('round', id) ? ofRound(id, asked, context) : ofCounterpart(id, asked, context);
    const picture = timelinePicture(timeline, { width });
    return { svg: svgText(picture), summary: picture.summary, timeline };
  },
};

function ofRound(roundId: Id<'round'>, asked: Asked, { rounds, now }: QueryContext): Timeline {
  const { round, records } = rounds.gather(roundId, asked.knownAt, 'story');
  return roundTimelineOf(records, round, viewOf(asked, round, records, now()));
}

function ofCounterpart(id: Id<'official'> | Id<'seat'>, asked: Asked, context: QueryContext): Timeline {
  const counterpart = gatherCounterpart(context, id, asked.knownAt);
  requireVoice(asked.voiceId, counterpart.records);
  const { zone } = requireWorkspace(context.store);
  return counterpartTimelineOf(counterpart, {
    asOf: asked.asOf ?? context.now(),
    knownAt: asked.knownAt,
    voiceId: asked.voiceId,
    zone: asked.zone ?? zone,
    ownZone: zone,
  });
}
