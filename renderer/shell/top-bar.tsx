/** The bar above: the workspace, the round, and what belongs to the window. */
import { Keyboard, Monitor, Moon, Search, Sun } from 'lucide-react';
import { keysShown } from '../commands/as-told.ts';
import { findAnything } from '../commands/going.ts';
import { showKeys } from '../commands/help.ts';
import { nextTheme } from '../commands/window.ts';
import { useAbout } from '../data/answers.ts';
import { usePreferences } from '../data/preferences.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { ClippedText } from '../parts/record-text.tsx';
import { MenuBar } from './menu-bar.tsx';
import { RoundChoice } from './round-choice.tsx';
import './top-bar.css';
import { hasNativeMenus } from './use-native-menus.ts';

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

export function TopBar() {
  const { data: about } = useAbout();
  const ThemeIcon = themeIcons[usePreferences((state) => state.theme)];
  return (
    <header className="top-bar">
      <PlaceLink to={{ name: 'rounds', id: null }} className="top-bar-mark">
        <Mark />
        Demarche
      </PlaceLink>
      {!hasNativeMenus && <MenuBar />}
      {about !== undefined && (
        <span className="top-bar-workspace" data-kind={about.kind}>
          {about.kind === 'sample' ? (
            <span className="top-bar-sample">
              Sample<span className="top-bar-sample-more">, not your data</span>
            </span>
          ) : (
            <ClippedText text={about.name} />
          )}
        </span>
      )}
      <RoundChoice />
      <div className="top-bar-window">
        <span className="top-bar-find" data-tour="find">
          <CommandButton command={findAnything}>
            <Search aria-hidden="true" />
            <span className="top-bar-find-word">Find anything</span>
            <KeyCaps combo={keysShown(findAnything)[0] ?? ''} />
          </CommandButton>
        </span>
        <CommandButton command={nextTheme} look="bare" isOnlyIcon>
          <ThemeIcon aria-hidden="true" />
        </CommandButton>
        <CommandButton command={showKeys} look="bare" isOnlyIcon>
          <Keyboard aria-hidden="true" />
        </CommandButton>
      </div>
    </header>
  );
}

/** A call placed, and one that is yet to come back. */
function Mark() {
  return (
    <svg className="top-bar-sign" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      <path d="M5 7.5h8M10.5 5 13 7.5 10.5 10" />
      <path d="M15 12.8H8.6" strokeDasharray="0.1 3.1" />
    </svg>
  );
}
