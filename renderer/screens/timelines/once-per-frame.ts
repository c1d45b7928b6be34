/** Does something with what was asked last, once before the next frame is painted, however often it was asked. */
export function oncePerFrame<Asked extends readonly unknown[]>(
  act: (...asked: Asked) => void,
): (...asked: Asked) => void {
  let last: Asked | null = null;
  return (...asked) => {
    if (last === null) {
      requestAnimationFrame(() => {
        const wanted = last;
        last = null;
        if (wanted !== null) act(...wanted);
      });
    }
    last = asked;
  };
}
