/** All the requests together: their curve and its two ends, or the cases where they are too few for a curve. */
import { useCallback } from 'react';
import type { ResponseSurvey } from '../../../contract/model/response-shape.ts';
import { casePicture } from '../../../drawing/plots/case-picture.ts';
import { incidencePicture } from '../../../drawing/plots/incidence-picture.ts';
import { clockWords } from '../../../drawing/plots/length-words.ts';
import { survivalPicture } from '../../../drawing/plots/survival-picture.ts';
import type { SurveyAsked } from '../../data/waits.ts';
import { CountedPlot } from './counted-plot.tsx';

interface SurveyProps {
  readonly survey: ResponseSurvey;
  readonly asked: SurveyAsked;
}

export function PooledPlots({ survey, asked }: SurveyProps) {
  const { pooled, medianRule } = survey;
  const axisTitle = clockWords(asked.clock ?? 'attempt', asked.counting ?? 'elapsed');
  const drawCurve = useCallback(
    (width: number) => survivalPicture({ group: pooled, medianRule, axisTitle, width }),
    [pooled, medianRule, axisTitle],
  );
  const drawEnds = useCallback(
    (width: number) => incidencePicture({ group: pooled, axisTitle, width }),
    [pooled, axisTitle],
  );
  const drawCases = useCallback(
    (width: number) =>
      casePicture({
        title: 'The requests one by one',
        sentence: `${pooled.sentence}; fewer than five waits, so there is no curve`,
        cases: pooled.cases ?? [],
        axisTitle,
        width,
      }),
    [pooled, axisTitle],
  );
  if (pooled.curve === null) return <CountedPlot name="cases" draw={drawCases} asked={asked} />;
  return (
    <div className="waits-pair">
      <CountedPlot name="curve" draw={drawCurve} asked={asked} />
      <CountedPlot name="ends" draw={drawEnds} asked={asked} />
    </div>
  );
}
