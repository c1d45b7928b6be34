/** Marks a place of the form, so that a fault can lead the keyboard to it. */
import type { ReactNode } from 'react';
import './spot.css';

export function Spot({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="spot" data-spot={name}>
      {children}
    </div>
  );
}

/** Puts the keyboard into the first control there; false when there is none yet. */
export function focusSpot(name: string): boolean {
  const place = document.querySelector(`[data-spot="${name}"]`);
  const controls = [
    ...(place?.querySelectorAll<HTMLElement>('input, textarea, button, [tabindex="0"]') ?? []),
  ];
  const control = controls.find((one) => one instanceof HTMLInputElement && one.checked) ?? controls[0];
  control?.focus();
  control?.closest('.form-field')?.scrollIntoView({ block: 'nearest' });
  return control !== undefined;
}
