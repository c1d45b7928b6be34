/** The chapters of the help: the guide, and what one asks of the application itself. */
import type { ComponentType } from 'react';
import type { HelpPage } from '../../data/overlays.ts';
import { AboutChapter } from './about-chapter.tsx';
import { AccessibilityChapter } from './accessibility-chapter.tsx';
import { KeyboardChapter } from './keyboard-chapter.tsx';
import { RoundsChapter } from './rounds-chapter.tsx';
import { StatusesChapter } from './statuses-chapter.tsx';
import { TimesChapter } from './times-chapter.tsx';
import { UndoChapter } from './undo-chapter.tsx';
import { VoicesChapter } from './voices-chapter.tsx';
import { WaitsChapter } from './waits-chapter.tsx';
import { WhereaboutsChapter } from './whereabouts-chapter.tsx';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly Text: ComponentType;
}

export const guide: readonly Chapter[] = [
  { id: 'rounds', title: 'Rounds, requests, attempts', Text: RoundsChapter },
  { id: 'statuses', title: 'Statuses', Text: StatusesChapter },
  { id: 'times', title: 'Times and dates', Text: TimesChapter },
  { id: 'voices', title: 'Accounts and voices', Text: VoicesChapter },
  { id: 'waits', title: 'Waits and counts', Text: WaitsChapter },
  { id: 'undo', title: 'Changes and undo', Text: UndoChapter },
  { id: 'keyboard', title: 'The keyboard', Text: KeyboardChapter },
];

export const aboutApplication: readonly Chapter[] = [
  { id: 'whereabouts', title: 'Where data lives', Text: WhereaboutsChapter },
  { id: 'accessibility', title: 'Accessibility', Text: AccessibilityChapter },
  { id: 'about', title: 'About Demarche', Text: AboutChapter },
];

/** The chapter that a page of the help begins with. */
export function firstChapterOf(page: HelpPage): string {
  return page === 'guide' ? 'rounds' : page;
}
