import { badInput } from '../../contract/errors.ts';
import { refuseReversed, type Check } from './check.ts';

export const checkOffer: Check<'offer'> = ({ requestId, attemptId, proposedFor, plannedEnd }, store) => {
  const attempt = attemptId === null ? null : store.find('attempt', attemptId);
  if (attempt !== null && attempt.requestId !== requestId) {
    throw badInput(['attemptId'], 'An offer is made in an attempt of the same request.');
  }
  refuseReversed(proposedFor, plannedEnd, 'plannedEnd', 'A planned end cannot lie before the time it ends.');
};
