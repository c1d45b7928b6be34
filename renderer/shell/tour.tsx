/** The tour: a card beside one element of the window after another, which can be left at any moment. */
import { useEffect, useSyncExternalStore } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { TourKind } from '../../contract/model/preferences.ts';
import { useAbout } from '../data/answers.ts';
import { usePreferences } from '../data/preferences.ts';
import { endTour, startTour, useTour } from '../data/tour.ts';
import { Button } from '../parts/button.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { tours, type TourStep } from './tour-steps.ts';
import './tour.css';

export function Tour() {
  const kind = useAbout().data?.kind ?? null;
  const step = useTour((state) => state.step);
  const isSeen = usePreferences(({ toursSeen }) => kind === null || toursSeen.includes(kind));
  useEffect(() => {
    if (!isSeen) startTour();
  }, [isSeen]);
  if (kind === null || step === null) return null;
  const shown = tours[kind][step];
  return shown === undefined ? null : <TourCard key={step} kind={kind} number={step} step={shown} />;
}

interface TourCardProps {
  readonly kind: TourKind;
  readonly number: number;
  readonly step: TourStep;
}

/** Waits for its element: a board that is being read, or one that was left for another screen. */
function TourCard({ kind, number, step }: TourCardProps) {
  const target = useElement(step.beside);
  const steps = tours[kind];
  const next = steps.findIndex((one, index) => index > number && isInWindow(one));
  const previous = steps.findLastIndex((one, index) => index < number && isInWindow(one));
  useLeaveWithEscape(kind, target !== null);
  useHighlight(target);
  if (target === null) return null;
  return (
    <Popover
      className="tour-card"
      triggerRef={{ current: target }}
      isNonModal
      isOpen
      offset={10}
      placement="bottom start"
      shouldCloseOnInteractOutside={() => false}
      onOpenChange={(isOpen) => !isOpen && endTour(kind)}
    >
      <section aria-labelledby="tour-title" aria-describedby="tour-words">
        <p className="tour-count">
          Tour, {number + 1} of {steps.length}
        </p>
        <h2 id="tour-title">{step.title}</h2>
        <p id="tour-words">{step.words}</p>
        {step.keys.length > 0 && (
          <p className="tour-keys">
            {step.keys.map((combo) => (
              <KeyCaps key={combo} combo={combo} />
            ))}
          </p>
        )}
        <div className="tour-ways">
          <Button look="bare" onPress={() => endTour(kind)}>
            Leave the tour
          </Button>
          <span className="tour-steps">
            {previous !== -1 && <Button onPress={() => useTour.setState({ step: previous })}>Back</Button>}
            <Button
              look="primary"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new step is read out, and Enter goes on
              autoFocus
              onPress={() => (next === -1 ? endTour(kind) : useTour.setState({ step: next }))}
            >
              {next === -1 ? 'Done' : 'Next'}
            </Button>
          </span>
        </div>
      </section>
    </Popover>
  );
}

/** Followed as the page changes. */
function useElement(selector: string): HTMLElement | null {
  return useSyncExternalStore(followDocument, () => findShown(selector));
}

function followDocument(notice: () => void): () => void {
  const observer = new MutationObserver(notice);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** The first in the order of the selector, not of the document. */
function findShown(selector: string): HTMLElement | null {
  for (const part of selector.split(', ')) {
    const element = document.querySelector<HTMLElement>(part);
    if (element?.checkVisibility() === true) return element;
  }
  return null;
}

function isInWindow({ beside }: TourStep): boolean {
  return findShown(beside) !== null;
}

/** From the page itself; a field, a list or a sheet has Escape for its own. */
function useLeaveWithEscape(kind: TourKind, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
      if (event.target.closest(hasOwnEscape) !== null) return;
      event.preventDefault();
      event.stopPropagation();
      endTour(kind);
    }
    const holds = { capture: true };
    document.addEventListener('keydown', onKeyDown, holds);
    return () => document.removeEventListener('keydown', onKeyDown, holds);
  }, [kind, isShown]);
}

const hasOwnEscape = 'input, textarea, select, [role=dialog], [role=menu], [role=menubar], [role=listbox]';

function useHighlight(target: HTMLElement | null): void {
  useEffect(() => {
    target?.classList.add('tour-target');
    target?.scrollIntoView({ block: 'nearest' });
    return () => target?.classList.remove('tour-target');
  }, [target]);
}
