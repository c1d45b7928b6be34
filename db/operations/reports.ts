import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { BoardView } from '../../contract/model/board-shape.ts';
import { boardOf } from '../../contract/model/board.ts';
import type { Id } from '../../contract/model/id.ts';
import type { Report } from '../../contract/model/report/report.ts';
import { roundReport, type RoundReportOptions } from '../../contract/model/report/round-report.ts';
import { storyOf } from '../../contract/model/request-story.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { reports as contract } from '../../contract/operations/reports.ts';
import { reportWriters } from '../exports/index.ts';
import { listFollowUps } from './follow-ups.ts';
import type { Handlers, QueryContext } from './handler.ts';
import { viewOf } from './view.ts';

type Asked = z.output<typeof contract.round.input>;

export const reports: Handlers<typeof operations>['reports'] = {
  round: (asked, context) => reportOn(asked, context),

  async writeRound({ format, ...asked }, context) {
    const report = reportOn(asked, context);
    const { mediaType, write } = reportWriters[format];
    return {
      name: `${fileNameOf(report.title)}.${format}`,
      mediaType,
      base64: Buffer.from(await write(report)).toString('base64'),
    };
  },
};

function reportOn({ classification, isRedacted, stamp, ...asked }: Asked, context: QueryContext): Report {
  const { round, records } = context.rounds.gather(asked.roundId, asked.knownAt, 'story');
  const view = viewOf(asked, round, records, context.now());
  const board = boardOf(records, round, view);
  const read = {
    board,
    stories: board.rows.flatMap(({ requestId }) =>
      requestId === null ? [] : [storyOf(records, round, requestId, view)],
    ),
    followUps: openFollowUps(asked.roundId, view, context),
  };
  return roundReport(
    read,
    { classification, isRedacted },
    {
      query: queryOf(asked.roundId, view, { classification, isRedacted }),
      zone: view.zone,
      applicationVersion: context.applicationVersion,
      digest: createHash('sha256').update(JSON.stringify(read)).digest('hex'),
      stamp: new Date(stamp ?? context.now()).toISOString(),
    },
  );
}

/** Null where the knowledge of an earlier moment is used: what was owed is told as it is known now alone. */
function openFollowUps(roundId: Id<'round'>, { asOf, knownAt }: BoardView, context: QueryContext) {
  if (knownAt !== null) return null;
  const asked = { which: 'open', kind: null, by: null, officialId: null, limit: 1_000 } as const;
  return listFollowUps({ ...asked, roundId, at: asOf }, context).lines;
}

/** Everything that was asked, so that the line gives the same on another day. */
function queryOf(roundId: Id<'round'>, view: BoardView, { classification, isRedacted }: RoundReportOptions) {
  const { asOf, knownAt, voiceId, zone } = view;
  return [
    `demarche report --round ${roundId} --as-of ${new Date(asOf).toISOString()} --zone ${zone}`,
    ...(knownAt === null ? [] : [`--known-at ${new Date(knownAt).toISOString()}`]),
    ...(voiceId === null ? [] : [`--account ${voiceId}`]),
    ...(classification === null ? [] : [`--classification ${quoted(classification)}`]),
    ...(isRedacted ? ['--redacted'] : []),
  ].join(' ');
}

/** As one word of a shell, in which nothing is replaced. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Letters and digits of the title, and hyphens between them. */
function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
  return plain === '' ? 'report' : plain;
}
