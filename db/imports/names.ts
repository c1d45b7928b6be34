/** The words of a name without case, accents and punctuation, in their order. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** By this two names are told to be the same: the words alone count. */
export function foldedName(name: string): string {
  return wordsOf(name).join(' ');
}
