/** Drafts of forms: restored when a form opens, and kept while it is typed into, so that nothing typed is lost. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { Refusal } from '../../contract/errors.ts';
import type { operations } from '../../contract/operations/index.ts';
import { useAbout } from './answers.ts';
import { clockWords } from './calendar-words.ts';
import { useCore, type Core } from './core.ts';
import { DraftKeeper, type DraftState } from './draft-keeper.ts';
import { useLine } from './line.ts';

type DraftBody = z.input<typeof operations.drafts.save.input>['body'];

export interface Draft<Body> {
  /** False until it is known whether something is to be restored: the form is drawn after that. */
  readonly isReady: boolean;
  readonly body: Body;
  /** The body as it is at this moment, for events that come between two drawings. */
  readonly latest: () => Body;
  readonly change: (body: Body) => void;
  /** When what was restored was saved, epoch milliseconds; null: nothing was restored. */
  readonly restoredAt: number | null;
  /** The body as it was restored; null: nothing was. */
  readonly restored: Body | null;
  /** How it stands, in words: "Draft saved 10:42". Empty while there is nothing to keep. */
  readonly words: string;
  readonly saveNow: () => void;
  /** The form did what it is for, or is given up. */
  readonly discard: () => Promise<void>;
}

const pauseMs = 300;

interface Kept<Body> extends Pick<Draft<Body>, 'restored' | 'restoredAt'> {
  readonly draft: DraftKeeper<Body>;
}

interface DraftOptions<Body> {
  /** What the draft is called in the list of drafts; without it, what the body says under `title`. */
  readonly titleOf?: (body: Body) => string | null;
  /** A body that says nothing is not kept. */
  readonly isNothing?: (body: Body) => boolean;
}

/**
 * @param form the name of the form, `make official`
 * @param about what it is about; a form of the same name about something else has another draft
 * @param initial what the form starts with; the fields of a restored body take the place of these
 */
export function useDraft<Body extends object>(
  form: string,
  about: string,
  initial: Body,
  options: DraftOptions<Body> = {},
): Draft<Body> {
  const core = useCore();
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const key = { form, about };
  const { data, isPending } = useQuery({
    queryKey: ['drafts', 'read', key],
    queryFn: () => core.api.drafts.read(key),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const [keeper, setKeeper] = useState<Kept<Body> | null>(null);
  if (keeper === null && !isPending) {
    const body = data == null ? initial : { ...initial, ...(data.body as Partial<Body>) };
    const savedAt = data?.savedAt ?? null;
    const restored = savedAt === null ? null : body;
    setKeeper({ draft: keeperOf(core, key, body, savedAt, options), restored, restoredAt: savedAt });
  }
  const draft = keeper?.draft ?? null;
  const now = useSyncExternalStore(draft?.listen ?? listenToNothing, draft?.now ?? nothing);
  const line = useLine((state) => state.line);
  useSavingAtOnce(draft);
  return {
    isReady: now !== null,
    body: now?.body ?? initial,
    latest: () => draft?.now().body ?? initial,
    change: (body) => draft?.change(body),
    restoredAt: keeper?.restoredAt ?? null,
    restored: keeper?.restored ?? null,
    words: isReadOnly ? nothingKept : now === null ? '' : draftWords(now.state, line === 'open'),
    saveNow: () => void draft?.saveNow(),
    discard: async () => draft?.discard(),
  };
}

function keeperOf<Body extends object>(
  { api }: Core,
  key: { form: string; about: string },
  body: Body,
  savedAt: number | null,
  { titleOf, isNothing }: DraftOptions<Body>,
): DraftKeeper<Body> {
  return new DraftKeeper(body, savedAt, {
    pauseMs,
    save: async (now) => {
      if (isNothing?.(now) === true) {
        await api.drafts.discard(key);
        return null;
      }
      const named = titleOf === undefined ? now : { ...now, title: titleOf(now) };
      return (await api.drafts.save({ ...key, body: named as DraftBody })).savedAt;
    },
    discard: (savedHereAt) => api.drafts.discard({ ...key, savedAt: savedHereAt }),
  });
}

/** A pause is not waited for when a field is left or the window goes away, nor when the form is closed. */
function useSavingAtOnce(draft: { saveNow(): Promise<void> } | null): void {
  useEffect(() => {
    if (draft === null) return;
    const save = () => void draft.saveNow();
    document.addEventListener('focusout', save);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('focusout', save);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [draft]);
}

const nothingKept = 'This workspace can only be read: what is typed here is not kept.';

/** @param isConnected whether the line to the workspace is open */
export function draftWords(state: DraftState, isConnected: boolean): string {
  switch (state.is) {
    case 'clean':
      return '';
    case 'waiting':
    case 'saving':
      return isConnected ? 'Saving…' : 'Not confirmed, checking';
    case 'saved':
      return `Draft saved ${clockWords(state.at)}`;
    case 'failed':
      return state.why instanceof Refusal && state.why.code === 'read-only'
        ? nothingKept
        : `Draft not saved: ${state.why instanceof Refusal ? state.why.record.happened : 'the line failed.'}`;
  }
}

/** The latest first. */
export function useDrafts() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['drafts', 'list', {}],
    queryFn: ({ signal }) => api.drafts.list({}, { signal }),
  });
}

const listenToNothing = () => () => {};
const nothing = () => null;
