/** A button. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'outlined' | 'primary' | 'bare';
}

export function Button({ look = 'outlined', ...props }: ButtonProps) {
  return <AriaButton {...props} className="button" data-look={look} />;
}
