/** A hint beside a control: shown on hover and on keyboard focus, gone with Escape. */
import type { ReactElement, ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './tooltip.css';

interface HintedProps {
  /** One element that can have the focus. */
  readonly children: ReactElement<Record<string, unknown>, string>;
  readonly hint: ReactNode;
}

const delayMs = 500;

export function Hinted({ children, hint }: HintedProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <Tooltip className="tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
