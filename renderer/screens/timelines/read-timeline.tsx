/** A timeline with its head, the moment it is read as of, and the picture or the table of it. */
import {
  ChartGantt,
  ChevronLeft,
  ChevronRight,
  FileDown,
  Maximize2,
  Table2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Timeline } from '../../../contract/model/timeline-shape.ts';
import { dayIn } from '../../../contract/model/calendar-words.ts';
import { summaryOf } from '../../../drawing/timeline/timeline-words.ts';
import { wholeSpan } from '../../../drawing/timeline/layout.ts';
import {
  panEarlier,
  panLater,
  savePicture,
  showWhole,
  switchTable,
  zoomIn,
  zoomOut,
} from '../../commands/timelines.ts';
import type { Place } from '../../data/address.ts';
import { usePlace } from '../../data/place.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { AsOfBar } from '../../parts/viewing/as-of-bar.tsx';
import { ReadingHead } from '../../parts/viewing/reading-head.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { scaleMarksOf } from './scale-marks.ts';
import { TimelinePlot } from './timeline-plot.tsx';
import './timelines-screen.css';
import { TimelineTable } from './timeline-table.tsx';
import { useTimelineOnStage } from './use-timeline-on-stage.ts';

interface ReadTimelineProps {
  readonly timeline: Timeline;
  /** Epoch milliseconds: the one that is asked for goes before that of the answer. */
  readonly asOf: number;
  readonly headline: string;
  /** Where each lane stands at that moment, by its key, where that is known better than in the answer. */
  readonly standings: ReadonlyMap<string, string>;
  readonly isBehind: boolean;
  readonly parent: Place;
}

const parentWords = { round: 'Board', official: 'Official', seat: 'Seat' } as const;

export function ReadTimeline({ timeline, asOf, headline, standings, isBehind, parent }: ReadTimelineProps) {
  const { about, zone, ownZone, zonePlaces, voices, trigger } = timeline;
  const view = usePlace((state) => state.view);
  const [openedAt] = useState(asOf);
  // The stretch that is shown does not move along with the moment.
  const whole = useMemo(() => wholeSpan({ ...timeline, asOf: openedAt }), [timeline, openedAt]);
  const { window, isTable } = useTimelineOnStage({ timeline, whole, asOf, parent });
  const marks = useMemo(() => scaleMarksOf(timeline), [timeline]);
  const summary = useMemo(() => summaryOf({ ...timeline, headline }, asOf), [timeline, headline, asOf]);
  // Panning and zooming redraw the picture alone.
  const bar = useMemo(
    () => (
      <AsOfBar
        view={view}
        asOf={asOf}
        zone={zone}
        roundZone={ownZone}
        zonePlaces={zonePlaces}
        voices={voices}
        span={whole}
        trigger={trigger?.at ?? { from: null, until: null }}
        marks={marks}
      />
    ),
    [view, asOf, zone, ownZone, zonePlaces, voices, whole, trigger, marks],
  );
  useAnnounceMoment({ asOf, zone, voice: timeline.voice, headline }, isBehind);
  return (
    <div className="timeline-screen">
      <ReadingHead kind="Timeline" name={about.name} back={{ to: parent, name: parentWords[about.kind] }}>
        <p className="reading-head-told">{summary}</p>
      </ReadingHead>
      {bar}
      <section className="timeline-ways" aria-label="The stretch of time that is shown">
        <CommandButton command={zoomIn} isOnlyIcon>
          <ZoomIn aria-hidden="true" />
        </CommandButton>
        <CommandButton command={zoomOut} isOnlyIcon>
          <ZoomOut aria-hidden="true" />
        </CommandButton>
        <CommandButton command={panEarlier} isOnlyIcon>
          <ChevronLeft aria-hidden="true" />
        </CommandButton>
        <CommandButton command={panLater} isOnlyIcon>
          <ChevronRight aria-hidden="true" />
        </CommandButton>
        <CommandButton command={showWhole} isOnlyIcon>
          <Maximize2 aria-hidden="true" />
        </CommandButton>
        <span className="timeline-window figures">
          {`${dayIn(window.from, zone)} to ${dayIn(window.until - 1, zone)}`}
        </span>
        <CommandButton command={savePicture} isOnlyIcon>
          <FileDown aria-hidden="true" />
        </CommandButton>
        <CommandButton command={switchTable} isOnlyIcon>
          {isTable ? <ChartGantt aria-hidden="true" /> : <Table2 aria-hidden="true" />}
        </CommandButton>
      </section>
      {isTable ? (
        <TimelineTable timeline={timeline} asOf={asOf} window={window} />
      ) : (
        <TimelinePlot timeline={timeline} asOf={asOf} window={window} whole={whole} standings={standings} />
      )}
    </div>
  );
}
