/** Photos: read by their digest, and put down from a file. */
import { useQuery } from '@tanstack/react-query';
import { Refusal } from '../../contract/errors.ts';
import { photoLimits, readPhoto } from '../../contract/model/photo.ts';
import type { DemarcheApi } from '../../contract/operations/index.ts';
import { base64Of } from './base64.ts';
import { useCore } from './core.ts';

/** A photo as the page may draw it; undefined until it is here. */
export function usePhoto(digest: string) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['officialPhotos', 'read', { digest }],
    queryFn: async ({ signal }) => {
      const { content, format } = await api.officialPhotos.read({ digest }, { signal });
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      return new Blob([bytes], { type: `image/${format}` });
    },
    staleTime: Infinity,
  });
}

/** @returns the digest. @throws Refusal with a sentence for the field; what the line and the storage refuse */
export async function putPhoto(api: DemarcheApi, file: Blob): Promise<string> {
  if (file.size > photoLimits.bytes) throw tooLarge(file.size);
  const { bytes, format } = readPhoto(new Uint8Array(await file.arrayBuffer()));
  await drawn(new Blob([bytes.slice()], { type: `image/${format}` }));
  const { digest } = await api.officialPhotos.put({ content: base64Of(bytes) });
  return digest;
}

/** What looks like a picture and cannot be drawn is none. */
async function drawn(picture: Blob): Promise<void> {
  try {
    (await createImageBitmap(picture)).close();
  } catch (cause) {
    throw new Refusal('bad-input', 'The picture is damaged: it cannot be drawn.', { cause });
  }
}

function tooLarge(size: number): Refusal {
  const [has, may] = [size, photoLimits.bytes].map((bytes) => (bytes / 1_000_000).toFixed(1));
  return new Refusal(
    'bad-input',
    `The file has ${has} MB; a photo has at most ${may}. Make it smaller first.`,
  );
}
