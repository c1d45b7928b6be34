/** What sort of tenure it is and how it stands, each as a shape and a word. */
import type { TenureLine } from '../../../contract/model/pages.ts';
import './tenure-marks.css';

/** Nothing for a usual holder. */
export function TenureKind({ kind }: { kind: TenureLine['kind'] }) {
  if (kind === 'holder') return null;
  return (
    <span className="tenure-kind" data-kind={kind}>
      {kind === 'acting' ? 'Acting' : 'Vacant'}
    </span>
  );
}

const standWords = {
  'in force': 'In force',
  'possibly in force': 'Possibly in force',
  past: '',
  'to come': 'To come',
} as const;

export function TenureStands({ stands }: { stands: TenureLine['stands'] }) {
  if (stands === 'past') return null;
  return (
    <span className="tenure-stands" data-stands={stands}>
      {standWords[stands]}
    </span>
  );
}
