/** Something of a form that is given and not typed: the record it is about. */
import { RecordText } from '../record-text.tsx';
import './fixed-field.css';

export function FixedField({ label, value }: { label: string; value: string }) {
  return (
    <div className="form-field">
      <span className="form-field-head">
        <span className="field-label">{label}</span>
      </span>
      <p className="fixed-field">
        <RecordText text={value} />
      </p>
    </div>
  );
}
