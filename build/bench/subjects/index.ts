/** What is measured, in the order in which it is; a logged attempt comes last, as it leaves something behind. */
import type { Subject } from '../subject.ts';
import { fullRound, largeRound, probe } from '../world.ts';
import { board, boardStep } from './board.ts';
import {
  callsOfCountry,
  callsWithWord,
  firstCallsAfterOne,
  lastCallsByOfficial,
} from './calls-by-position.ts';
import { firstCalls } from './calls.ts';
import { foundNames } from './found-names.ts';
import { loggedAttempt } from './logged-attempt.ts';
import { responseSurvey, responseSurveyAfterOne } from './response-survey.ts';
import { firstRounds } from './rounds.ts';

export const subjects: readonly Subject[] = [
  board(probe),
  boardStep(probe),
  board(largeRound),
  boardStep(largeRound),
  board(fullRound),
  boardStep(fullRound),
  firstRounds,
  foundNames,
  firstCalls,
  lastCallsByOfficial,
  callsOfCountry,
  callsWithWord,
  responseSurvey,
  responseSurveyAfterOne,
  firstCallsAfterOne,
  loggedAttempt,
];
