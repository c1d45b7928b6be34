import { badInput } from '../../contract/errors.ts';
import { refuseReversed, type Check } from './check.ts';

export const checkRound: Check<'round'> = ({ triggerAt, openedAt, closedAt }) => {
  if (triggerAt.from === null || triggerAt.until === null) {
    throw badInput(
      ['triggerAt'],
      'A trigger has a time: the clocks of the round start there. A year is enough.',
    );
  }
  refuseReversed(
    openedAt ?? triggerAt,
    closedAt,
    'closedAt',
    'A round cannot be closed before it was opened.',
  );
};

export const checkRequest: Check<'request'> = ({ roundId, seatId }, store) => {
  const round = store.find('round', roundId);
  if (round?.callingSeatId === seatId) {
    throw badInput(['seatId'], 'This seat is the calling side of the round; nobody asks it for a call.');
  }
};
