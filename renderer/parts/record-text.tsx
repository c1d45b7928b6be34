/** Text of a record: it cannot reach beyond its own place, whatever is in it. */
import './record-text.css';

/** Controls that turn the direction of what follows; shown as what they are, they turn nothing. */
const directionControls: Readonly<Record<string, string>> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
const anyDirectionControl = /([\u202A-\u202E\u2066-\u2069])/u;

export function RecordText({ text }: { text: string }) {
  const parts = text.split(anyDirectionControl);
  return (
    <bdi className="record-text">
      {parts.length === 1 ? text : parts.map((part, index) => <Part key={index} text={part} />)}
    </bdi>
  );
}

function Part({ text }: { text: string }) {
  const control = directionControls[text];
  if (control === undefined) return text;
  return (
    <abbr className="record-text-control" title={`A hidden control of the text's direction (${control})`}>
      {control}
    </abbr>
  );
}

/** The same, cut off after some lines where there is no room; the whole of it is in its tooltip. */
export function ClippedText({ text, lines = 1 }: { text: string; lines?: 1 | 2 | 3 }) {
  return (
    <span className="clipped-text" data-lines={lines} title={text}>
      <RecordText text={text} />
    </span>
  );
}
