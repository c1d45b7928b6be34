/** Whose move it is. */
import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react';
import type { BoardRow } from '../../contract/model/board-shape.ts';
import './move-mark.css';

const marks = {
  ours: { Icon: ArrowLeft, word: 'Ours' },
  theirs: { Icon: ArrowRight, word: 'Theirs' },
  disputed: { Icon: ArrowLeftRight, word: 'Disputed' },
} as const;

export function MoveMark({ ball }: { ball: BoardRow['ball'] }) {
  if (ball === null) return null;
  const { Icon, word } = marks[ball];
  return (
    <span className="move-mark" data-ball={ball}>
      <Icon aria-hidden="true" />
      {word}
    </span>
  );
}
