/** A button that does a command, says its keys in its hint, and says why when it cannot be done. */
import type { ReactNode } from 'react';
import { keysShown } from '../commands/as-told.ts';
import type { Command } from '../commands/command.ts';
import { runCommand, useWhyNot } from '../commands/use-commands.ts';
import './button.css';
import { KeyCaps } from './key-caps.tsx';
import { Hinted } from './tooltip.tsx';

interface CommandButtonProps {
  readonly command: Command;
  /** An icon, or words that the command's title begins with. */
  readonly children: ReactNode;
  readonly look?: 'outlined' | 'bare';
  readonly isOnlyIcon?: boolean;
}

export function CommandButton({
  command,
  children,
  look = 'outlined',
  isOnlyIcon = false,
}: CommandButtonProps) {
  const whyNot = useWhyNot(command);
  const hint = (
    <>
      <span>{whyNot ?? command.title}</span>
      {keysShown(command).map((combo) => (
        <KeyCaps key={combo} combo={combo} />
      ))}
    </>
  );
  return (
    <Hinted hint={hint}>
      <button
        type="button"
        className="button"
        data-look={look}
        data-only-icon={isOnlyIcon || undefined}
        aria-label={isOnlyIcon ? command.title : undefined}
        aria-disabled={whyNot === null ? undefined : true}
        onClick={() => runCommand(command)}
      >
        {children}
      </button>
    </Hinted>
  );
}
