/** Groups of requests side by side: their shares, their curves with the same axes, and the cases of those too small for one. */
import { useCallback, useMemo } from 'react';
import type { Grouping, ResponseSurvey } from '../../../contract/model/response-shape.ts';
import { casePicture } from '../../../drawing/plots/case-picture.ts';
import { clockWords } from '../../../drawing/plots/length-words.ts';
import { multiplesPicture } from '../../../drawing/plots/multiples-picture.ts';
import { sharePicture } from '../../../drawing/plots/share-picture.ts';
import type { SurveyAsked } from '../../data/waits.ts';
import { CountedPlot } from './counted-plot.tsx';

interface SurveyProps {
  readonly survey: ResponseSurvey;
  readonly asked: SurveyAsked;
}

export const groupingWords: Readonly<Record<Grouping, string>> = {
  all: 'all together',
  official: 'by official',
  seat: 'by seat',
  country: 'by country',
  roster: 'by roster',
  round: 'by round',
  topic: 'by topic',
  firstOutcome: 'by outcome of the first attempt',
  travelling: 'by whether the holder was away',
  period: 'by period of the trigger',
};

/** More than these are read group by group. */
const mostCases = 40;

export function GroupPlots({ survey, asked }: SurveyProps) {
  const { groups, groupsInAll, pooled, test } = survey;
  const by = groupingWords[asked.by ?? 'all'];
  const axisTitle = clockWords(asked.clock ?? 'attempt', asked.counting ?? 'elapsed');
  const sentence = test?.sentence ?? '';
  const small = useMemo(
    () => groups.filter(({ curve }) => curve === null).flatMap(({ cases }) => cases ?? []),
    [groups],
  );
  const drawShares = useCallback(
    (width: number) => sharePicture({ title: `Reached, ${by}`, groups, width }),
    [by, groups],
  );
  const drawCurves = useCallback(
    (width: number) =>
      multiplesPicture({ title: `Still waiting, ${by}`, groups, pooled, axisTitle, sentence, width }),
    [by, groups, pooled, axisTitle, sentence],
  );
  const drawCases = useCallback(
    (width: number) =>
      casePicture({
        title: 'Requests of the groups too small for a curve',
        sentence:
          small.length > mostCases
            ? `the first ${mostCases} of ${small.length} requests; each group has a list of its own`
            : `${small.length} ${small.length === 1 ? 'request' : 'requests'}; a group has a curve from five waits on`,
        cases: small.slice(0, mostCases),
        axisTitle,
        width,
      }),
    [small, axisTitle],
  );
  const more = groupsInAll - groups.length;
  return (
    <>
      {sentence !== '' && <p className="waits-test">{sentence}</p>}
      {more > 0 && (
        <p className="muted">{`The ${groups.length} groups with the most requests are shown; ${more} more are not.`}</p>
      )}
      <CountedPlot name="shares" draw={drawShares} asked={asked} />
      {groups.some(({ curve }) => curve !== null) && (
        <CountedPlot name="curves" draw={drawCurves} asked={asked} />
      )}
      {small.length > 0 && <CountedPlot name="small" draw={drawCases} asked={asked} />}
    </>
  );
}
