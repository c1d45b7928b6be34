/** How long a step of the as-of moment takes until it is painted, as the measure `as-of-step` of the page's performance. */

const measure = 'as-of-step';

let step: { readonly asOf: number | null; readonly startedAt: number } | undefined;

export function beginStep(asOf: number | null): void {
  step = { asOf, startedAt: performance.now() };
}

/** To be called when the board of a moment is in the document; steps that a later one has overtaken are not measured. */
export function endStep(asOf: number): void {
  if (step?.asOf !== asOf) return;
  const { startedAt } = step;
  step = undefined;
  // A message that is sent from within a frame arrives once that frame has been painted.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      performance.clearMeasures(measure);
      performance.measure(measure, { start: startedAt, end: performance.now() });
    });
    port1.start();
    port2.postMessage(null);
  });
}
