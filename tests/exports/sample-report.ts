/** The report of the sample as of noon on 15 February 2013 in Washington, under a stamp that does not change. */
import type { Report } from '../../contract/model/report/report.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { GoldenCase, washington } from '../core/golden-case.ts';
import type { TestWorkspace } from '../support/core.ts';

export const classification = 'FOR OFFICIAL USE ONLY';

/** What is asked of the core, but for the format. */
export async function sampleReportAsked(sample: TestWorkspace) {
  return {
    roundId: await new GoldenCase(sample).roundId(),
    asOf: parseInstant('2013-02-15T12:00', washington),
    stamp: Date.parse('2013-02-15T17:30:00Z'),
    classification,
  };
}

export async function sampleReport(sample: TestWorkspace): Promise<Report> {
  return sample.api.reports.round(await sampleReportAsked(sample));
}
