/** XML as text, as far as tests of written files need it. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** The words of a stretch of XML; a line break of Word is one. */
export function asText(xml: string): string {
  return xml
    .replaceAll('<w:br/>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&([^;]+);/g, (entity, name: string) => entities[name] ?? entity);
}

/** Why it is not well-formed XML 1.0, as far as tags, entities and characters go; null when it is. */
export function faultOf(xml: string): string | null {
  const [strange] = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/u.exec(xml) ?? [];
  if (strange !== undefined) return `holds U+${strange.codePointAt(0)?.toString(16)}`;
  const [entity] = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);).{0,10}/.exec(xml) ?? [];
  if (entity !== undefined) return `holds ${entity}`;
  const tag = /<\?.*?\?>|<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/gs;
  if (/[<>]/.test(xml.replaceAll(tag, ''))) return 'holds < or > outside a tag';
  const open: string[] = [];
  for (const [, closes, name, isEmpty] of xml.matchAll(tag)) {
    if (name === undefined || isEmpty === '/') continue;
    if (closes !== '/') open.push(name);
    else if (open.pop() !== name) return `closes ${name}, which is not the last that was opened`;
  }
  return open.length === 0 ? null : `leaves ${open.join(', ')} open`;
}
