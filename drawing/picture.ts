/** A picture as plain data: shapes in reading order, its sentence and its table; the page draws it with React, reports and the command line write it as text. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One sentence for who cannot see it. */
  readonly summary: string;
  readonly shapes: readonly Shape[];
  readonly table: PictureTable;
}

export interface Shape {
  readonly tag:
    | 'g'
    | 'path'
    | 'line'
    | 'rect'
    | 'circle'
    | 'polygon'
    | 'text'
    | 'tspan'
    | 'defs'
    | 'pattern'
    | 'clipPath'
    | 'title';
  readonly className?: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly (Shape | string)[];
  /** Present where one can stand on it by keyboard. */
  readonly mark?: Mark;
}

export interface Mark {
  readonly key: string;
  /** What it says when one stands on it. */
  readonly label: string;
  /** The records behind it. */
  readonly leadsTo?: readonly Lead[];
}

export interface Lead {
  readonly kind: 'request' | 'round' | 'attempt' | 'official' | 'seat' | 'country' | 'topic' | 'conversation';
  readonly id: string;
  readonly name: string;
}

export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly title: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly leadsTo?: readonly Lead[] }[];
}
