/** How cases are read, at a moment that is decided. */
import { responseCaseOf, type ResponseCase } from '../../contract/model/response-case.ts';
import type { ResponseReading } from '../../contract/model/response-shape.ts';
import type { CaseColumns } from './case-columns.ts';
import type { RequestEvents } from './response-events.ts';

export type CaseAsked = Pick<ResponseReading, 'answeredBy' | 'knownAt' | 'voiceId'> & {
  readonly asOf: number;
};

export interface Cases {
  readonly columns: CaseColumns;
  readonly count: number;
}

export function caseAt({ history, left }: RequestEvents, { asOf, answeredBy }: CaseAsked): ResponseCase {
  return responseCaseOf(history, { asOf, answeredBy, left });
}
