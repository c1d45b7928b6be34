/** Bytes as the letters that travel in a text. A call takes only so many arguments, so they are made in stretches. */
export function base64Of(bytes: Uint8Array): string {
  const stretch = 8_192;
  let letters = '';
  for (let at = 0; at < bytes.length; at += stretch) {
    letters += String.fromCharCode(...bytes.subarray(at, at + stretch));
  }
  return btoa(letters);
}
