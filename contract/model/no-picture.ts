/** Why bytes are no picture, as a sentence. */
export class NoPicture extends Error {}

/** A file that ends before its picture does. */
export function cutOff(): NoPicture {
  return new NoPicture('The picture is cut off before its end.');
}

export function isPlaced(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
