import { badInput } from '../../contract/errors.ts';
import { refuseReversed, type Check } from './check.ts';

export const checkRound: Check<'round'> = (round, store) => {
  const { id, triggerAt, openedAt, closedAt, callingSeatId, callingPosition } = round;
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
  if ((callingSeatId === null) !== (callingPosition === null)) {
    throw badInput(
      ['callingPosition'],
      'A calling side has a place in the order, and no place is without one.',
    );
  }
  const requests = store.list('request', 'WHERE round_id = ?', store.keyOf('round', id));
  if (requests.some(({ seatId }) => seatId === callingSeatId)) {
    throw badInput(
      ['callingSeatId'],
      'This seat is asked for a call in the round, so it is not the calling side.',
    );
  }
};

export const checkRequest: Check<'request'> = ({ roundId, seatId }, store) => {
  const round = store.find('round', roundId);
  if (round?.callingSeatId === seatId) {
    throw badInput(['seatId'], 'This seat is the calling side of the round; nobody asks it for a call.');
  }
};
