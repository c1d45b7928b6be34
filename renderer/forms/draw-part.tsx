/** What is part of a record, drawn: lines, or one picture. */
import { PartLines, type PartLinesProps } from './part-lines.tsx';
import { PhotoPart } from './photo-part.tsx';

export interface DrawPartProps extends PartLinesProps {
  /** The name of the record it is part of. */
  readonly of: string;
}

export function DrawPart({ of, ...props }: DrawPartProps) {
  const isPhoto = props.part.fields.some(({ looks }) => looks === 'photo');
  return isPhoto ? <PhotoPart of={of} {...props} /> : <PartLines {...props} />;
}
