/** What every part of the form of a call is given. */
import type { Problem } from '../../../contract/errors.ts';
import type { Outcome } from '../../../contract/model/attempt.ts';
import type { CallProposal } from '../../../contract/model/call-proposal.ts';
import type { CallAsItStands } from './call-as-it-stands.ts';
import type { CallDraft } from './call-draft.ts';

export interface CallForm {
  readonly draft: CallDraft;
  readonly proposal: CallProposal;
  readonly outcomes: readonly Outcome[];
  readonly stands: CallAsItStands;
  readonly change: (part: Partial<CallDraft>) => void;
  /** What is wrong at a spot of the form, as a sentence. */
  readonly faultAt: (spot: string) => string | null;
}

/** Where in the form a problem of the command is mended, the most exact place first. */
const spots: readonly (readonly [path: RegExp, spot: string])[] = [
  [/^attempt\.(?:whom|seatId|officialId)/, 'whom'],
  [/^attempt\.requestId/, 'request'],
  [/^attempt\.(?:askedBy|dialledBy)/, 'parties'],
  [/^attempt\.outcomeId/, 'outcome'],
  [/^attempt\.reasonRemark/, 'reasonRemark'],
  [/^attempt\.reason/, 'reason'],
  [/^attempt\.spokeWith/, 'spokeWith'],
  [/^(?:attempt|conversation)\.at/, 'at'],
  [/^attempt\.channel/, 'channel'],
  [/^attempt\.answersId/, 'answers'],
  [/^offer/, 'offer'],
  [/^conversation\.(?:leastSeconds|mostSeconds|lengthAsTold)/, 'length'],
  [/^conversation\.place/, 'place'],
  [/^conversation\.participants\.(\d+)/, 'participants.$1'],
  [/^conversation\.topicsRaised/, 'topics'],
  [/^conversation\.readouts/, 'readouts'],
  [/^conversation\.answeredRequests/, 'others'],
  [/^conversation/, 'length'],
  [/^followUps\.(\d+)\.due/, 'followUps.$1.due'],
  [/^followUps\.(\d+)/, 'followUps.$1'],
  [/^closes/, 'closes'],
  [/^attempt\.remark/, 'remark'],
  [/^citations/, 'source'],
];

/** The order in which a person comes to the spots. */
const order = spots.map(([, spot]) => spot.replace(/\.\$1.*/, ''));

export interface Fault {
  readonly spot: string;
  readonly message: string;
}

/** Problems by where they are mended, in the order of the form, each spot once. */
export function faultsOf(problems: readonly Problem[]): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const { path, message } of problems) {
    const spot = spotOf(path.join('.'));
    if (!found.has(spot)) found.set(spot, { spot, message });
  }
  const place = ({ spot }: Fault) => order.indexOf(spot.replace(/\.\d+.*/, ''));
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

function spotOf(path: string): string {
  for (const [shape, spot] of spots) {
    const match = shape.exec(path);
    if (match !== null) return spot.replace('$1', match[1] ?? '');
  }
  return 'whom';
}

/** The section in which a spot lies folded away, if in one. */
export function sectionOf(spot: string): 'talk' | 'agreed' | 'source' | null {
  if (/^(?:length|place|participants|topics|readouts|others)/.test(spot)) return 'talk';
  if (/^(?:followUps|closes)/.test(spot)) return 'agreed';
  return spot === 'source' ? 'source' : null;
}
