/** A photo as it may be kept: what its bytes are, how large it is, and nothing in it but the picture. */
import { badInput } from '../errors.ts';
import { isJpeg, pictureOfJpeg } from './jpeg-picture.ts';
import { NoPicture } from './no-picture.ts';
import { isPng, pictureOfPng } from './png-picture.ts';

export const photoFormats = ['jpeg', 'png'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** In bytes of the file as it is chosen, and in pixels of its longer side. */
export const photoLimits = { bytes: 1_000_000, side: 4096 } as const;

/** What is left of a file: the parts a picture is drawn from. Sides in pixels, as they are stored. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface Photo extends Picture {
  readonly format: PhotoFormat;
}

/**
 * Tells a photo by its bytes, whatever its name says, and leaves out what no picture needs: where and with what it was
 * taken (Exif, XMP, IPTC), comments and texts, a thumbnail, and whatever stands behind its end. Of Exif only which way is
 * up stays. JPEG: ITU-T T.81 Annex B; PNG: W3C PNG, third edition, 5 and 11.
 * @throws Refusal `bad-input` at the whole
 */
export function readPhoto(bytes: Uint8Array): Photo {
  if (bytes.length === 0) throw badInput([], 'The file is empty.');
  if (bytes.length > photoLimits.bytes) {
    throw badInput([], `The file is larger than ${photoLimits.bytes / 1_000_000} MB. Make it smaller first.`);
  }
  const photo = pictured(bytes);
  if (photo.width === 0 || photo.height === 0) throw badInput([], 'The picture has no width or no height.');
  if (photo.width > photoLimits.side || photo.height > photoLimits.side) {
    const size = `${photo.width.toLocaleString('en')} × ${photo.height.toLocaleString('en')} pixels`;
    throw badInput(
      [],
      `The picture has ${size}; a side has at most ${photoLimits.side.toLocaleString('en')}. Make it smaller first.`,
    );
  }
  return photo;
}

function pictured(bytes: Uint8Array): Photo {
  try {
    if (isJpeg(bytes)) return { format: 'jpeg', ...pictureOfJpeg(bytes) };
    if (isPng(bytes)) return { format: 'png', ...pictureOfPng(bytes) };
  } catch (error) {
    if (error instanceof NoPicture) throw badInput([], error.message);
    throw error;
  }
  throw badInput([], 'This is neither a JPEG nor a PNG picture, whatever its name says.');
}
