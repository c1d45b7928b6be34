/** The photo of an official, told by the official's name to whoever does not see it. */
import { useCallback } from 'react';
import { usePhoto } from '../data/photos.ts';
import './photo.css';

interface PhotoProps {
  readonly digest: string;
  readonly of: string;
}

export function Photo({ digest, of }: PhotoProps) {
  const { data, error } = usePhoto(digest);
  if (error !== null) return <p className="field-note">The photo cannot be read.</p>;
  return (
    <span className="photo">
      {data !== undefined && <Drawn picture={data} words={of === '' ? 'Photo' : `Photo of ${of}`} />}
    </span>
  );
}

/**
 * The bytes come over the wire, as everything of a workspace does, so that no address of the host gives them out to
 * whoever asks: they become a `blob:` of this page, which the content policy allows to images alone.
 */
function Drawn({ picture, words }: { picture: Blob; words: string }) {
  const draw = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return;
      const address = URL.createObjectURL(picture);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [picture],
  );
  return <img ref={draw} alt={words} draggable={false} />;
}
