/** Puts a timeline on the stage, where commands find its moment and the stretch of time that is shown. */
import { useEffect, useMemo, useState } from 'react';
import type { Timeline } from '../../../contract/model/timeline-shape.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { svgText } from '../../../drawing/svg-text.ts';
import { timelinePicture } from '../../../drawing/timeline/timeline-picture.ts';
import type { Place } from '../../data/address.ts';
import { useHostApi } from '../../data/host.ts';
import { saveFile, type MadeFile } from '../../data/save-file.ts';
import { useTimelineStage, windowWithin, type TimelineOnStage } from '../../data/timeline-stage.ts';
import { forgetSaid } from './said-line.tsx';
import { useReadingOnStage } from '../../parts/viewing/use-reading-on-stage.ts';
import { zonesOf } from '../../parts/viewing/zone-choice.tsx';

interface OnStage {
  readonly timeline: Timeline;
  readonly whole: Span;
  readonly asOf: number;
  readonly parent: Place;
}

const savedWidth = 1_200;

export function useTimelineOnStage({ timeline, whole, asOf, parent }: OnStage) {
  const { about, zone, ownZone, voices, zonePlaces, opensAsOf } = timeline;
  const [chosen, setChosen] = useState<Span | null>(null);
  const [isTable, setTable] = useState(false);
  const hostApi = useHostApi();
  const window = useMemo(() => (chosen === null ? whole : windowWithin(whole, chosen)), [chosen, whole]);
  const onStage = useMemo<TimelineOnStage>(
    () => ({
      whole,
      window,
      isTable,
      setTable,
      show: (next) => setChosen(windowWithin(whole, next)),
      save: () => void saveFile(hostApi, pictureFile(timeline, window, asOf)),
    }),
    [whole, window, isTable, hostApi, timeline, asOf],
  );

  useEffect(() => useTimelineStage.setState({ timeline: onStage }), [onStage]);
  useReadingOnStage({
    round: about.kind === 'round' ? { id: about.id as `round_${string}`, name: about.name } : null,
    asOf,
    zone,
    span: whole,
    voices,
    zones: zonesOf(zonePlaces, ownZone),
    followsNow: opensAsOf === null,
    parent,
  });
  useEffect(
    () => () => {
      useTimelineStage.setState({ timeline: null });
      forgetSaid();
    },
    [],
  );
  return { window, isTable };
}

function pictureFile(timeline: Timeline, span: Span, asOf: number): MadeFile {
  const picture = timelinePicture(timeline, { width: savedWidth, span, asOf });
  const content = new TextEncoder().encode(svgText(picture));
  return { name: 'timeline.svg', type: 'image/svg+xml', content };
}
