/** A button. */
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'outlined' | 'primary' | 'bare';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'outlined', ...props }: ButtonProps) {
  return <AriaButton {...props} className="button" data-look={look} />;
}
