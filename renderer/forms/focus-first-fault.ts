/** Puts the keyboard into the first field that something is wrong with. */
import type { Faults } from './read-values.ts';

const controls = 'input, textarea, button, [tabindex="0"]';

export function focusFirstFault(form: HTMLElement | null, faults: Faults): void {
  if (form === null || Object.keys(faults).length === 0) return;
  const fault = form.querySelector('.field-error');
  const control = fault?.closest('.form-field')?.querySelector<HTMLElement>(controls);
  control?.focus();
}
