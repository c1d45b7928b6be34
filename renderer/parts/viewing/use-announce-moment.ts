/** Says the moment and the count once the as-of moment has come to rest. */
import { useEffect, useRef } from 'react';
import { announce } from '../../data/announcements.ts';
import { momentInWords } from './moment-words.tsx';

/** Longer than the pause between two steps of a replay. */
const restMs = 700;

interface Told {
  readonly asOf: number;
  readonly zone: string;
  readonly voice: { readonly name: string } | null;
  readonly headline: string;
}

export function useAnnounceMoment({ asOf, zone, voice, headline }: Told, isBehind: boolean): void {
  const said = useRef<string | null>(null);
  const told = voice === null ? '' : `, as told by ${voice.name}`;
  const text = `As of ${momentInWords(asOf, zone)}${told}: ${headline}`;
  useEffect(() => {
    if (isBehind) return undefined;
    // What is there when the screen opens is read as the screen, not announced.
    said.current ??= text;
    const timer = setTimeout(() => {
      if (said.current !== text) announce(text);
      said.current = text;
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, isBehind]);
}
