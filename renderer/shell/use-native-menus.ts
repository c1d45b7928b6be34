/** Tells the desktop shell what stands in its menus: the same commands, in the same order, as in the page's own bar. */
import { useEffect } from 'react';
import type { PageSays, ToldMenu } from '../../contract/wire/shell-words.ts';
import { told } from '../commands/as-told.ts';
import type { Command } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { menusOf } from '../commands/menus.ts';
import { commandContext } from '../commands/use-commands.ts';
import { useCallsStage } from '../data/calls-stage.ts';
import { useOpenForm } from '../data/open-form.ts';
import { usePlace } from '../data/place.ts';
import { usePreferences } from '../data/preferences.ts';
import { useStage } from '../data/stage.ts';
import { useSteps } from '../data/steps.ts';
import { useWorkspaceWays } from '../data/workspace-ways.ts';
import { bridge } from '../transport/bridge.ts';

/** Whether the menus stand in the window's own bar, so that the page needs none. */
export const hasNativeMenus = bridge !== null;

/** What a command looks at: when one of them changes, so may what is told of it. */
const looked = [usePlace, useStage, useCallsStage, useSteps, usePreferences, useOpenForm, useWorkspaceWays];

/** So that a walk through the rows tells once, when it has come to rest. */
const settleMs = 120;

export function useNativeMenus(): void {
  useEffect(() => {
    if (bridge === null) return undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let before = '';
    const tellMenus = (menus: readonly ToldMenu[]) => {
      const message = JSON.stringify({ say: 'menus', menus: [...menus] } satisfies PageSays);
      if (message !== before) bridge?.say(message);
      before = message;
    };
    const tellSoon = () => {
      clearTimeout(settling);
      settling = setTimeout(() => tellMenus(menusNow()), settleMs);
    };
    tellMenus(menusNow());
    bridge.say(JSON.stringify({ say: 'ready' } satisfies PageSays));
    const leave = looked.map((store) => store.subscribe(tellSoon));
    return () => {
      clearTimeout(settling);
      for (const stop of leave) stop();
      tellMenus([]);
    };
  }, []);
}

function menusNow(): readonly ToldMenu[] {
  return menusOf(commands).map(({ title, sections }) => ({
    title,
    sections: sections.map((section) => section.commands.map(entryOf)),
  }));
}

function entryOf(command: Command) {
  const { id, title, keys, whyNot } = told(command, commandContext);
  return { id, title, keys: [...keys], whyNot };
}
