/** What opens above the page and belongs to no screen. */
import { ContextMenu } from './context-menu.tsx';
import { HelpSheet } from './help/help-sheet.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { Tour } from './tour.tsx';

export function Above() {
  return (
    <>
      <Palette />
      <KeySheet />
      <HelpSheet />
      <ContextMenu />
      <Tour />
    </>
  );
}
