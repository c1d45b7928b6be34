import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readPhoto } from '../../contract/model/photo.ts';
import { newWorkspace, placesRefused, recordsIn, refusalOf } from '../support/core.ts';
import { exifPart, jpeg, jpegWith, png } from '../support/pictures.ts';

const day = 24 * 60 * 60 * 1000;

async function begin() {
  const workspace = await newWorkspace();
  const { api } = workspace;
  const id = workspace.newId('official');
  await api.officials.make({ id, name: 'Sergei Lavrov' });
  const put = async (file: Buffer) =>
    (await workspace.api.officialPhotos.put({ content: file.toString('base64') })).digest;
  const enter = (photos: { id: ReturnType<typeof photoId>; digest: string }[] | null) =>
    workspace.api.officials.enter({ id, aliases: [], details: [], photos });
  const photoId = () => workspace.newId('official_photo');
  const photoNow = async () => (await workspace.api.officials.page({ id })).photo?.digest ?? null;
  const contents = () =>
    workspace.look((database) => database.prepare('SELECT count(*) FROM photo_content').pluck().get());
  return { workspace, api, id, put, enter, photoId, photoNow, contents };
}

describe('the photo of an official', () => {
  test('is put down without what the camera added, once, and read as it was put', async () => {
    const { api, put, contents } = await begin();
    const digest = await put(jpegWith(exifPart(1, 'GPS Maputo')));
    expect(await put(jpeg)).toBe(digest);
    const { content, ...picture } = await api.officialPhotos.read({ digest });
    expect(picture).toEqual({ format: 'jpeg', width: 24, height: 16 });
    expect(Buffer.from(content, 'base64')).toEqual(Buffer.from(readPhoto(jpeg).bytes));
    expect(contents()).toBe(1);
  });

  test('is set, changed and removed by the form as steps, which undo and redo bring back', async () => {
    const { workspace, api, id: official, put, enter, photoId, photoNow } = await begin();
    const [first, second] = [await put(jpeg), await put(png(3, 5))];
    const id = photoId();
    await enter([{ id, digest: first }]);
    await enter([{ id, digest: second }]);
    await enter(null);
    expect(await photoNow()).toBe(second);
    await enter([]);
    expect(await photoNow()).toBeNull();
    expect((await api.commands.steps({})).undo?.title).toBe('remove the photo of Sergei Lavrov');
    await api.commands.undo({});
    await api.commands.undo({});
    expect(await photoNow()).toBe(first);
    await api.commands.redo({});
    expect(await photoNow()).toBe(second);
    expect((await api.officialPhotos.read({ digest: second })).format).toBe('png');
    expect((await api.workspace.verify({})).brokenAt).toBeNull();
    await api.officialPhotos.change({ id, fields: { digest: first } });
    const { commands } = await api.history.ofWhole({ id: official, limit: 100 });
    expect(commands[0]?.changes[0]?.fields).toEqual([
      {
        field: 'digest',
        label: 'digest',
        before: `${second.slice(0, 12)}…`,
        after: `${first.slice(0, 12)}…`,
      },
    ]);
    expect(
      workspace.look((database) => database.prepare('SELECT max(length(after)) FROM change').pluck().get()),
    ).toBeLessThan(1_000);
  });

  test('goes with the official, and comes back with the official', async () => {
    const { workspace, id, put, enter, photoId, photoNow } = await begin();
    await enter([{ id: photoId(), digest: await put(jpeg) }]);
    const before = workspace.look(recordsIn);
    await workspace.api.officials.remove({ id });
    expect(workspace.look(recordsIn)['official_photo']).toEqual([]);
    await workspace.api.commands.undo({});
    expect(workspace.look(recordsIn)).toEqual(before);
    expect(await photoNow()).not.toBeNull();
  });

  test('is one, and of bytes that are here', async () => {
    const { api, id, put, enter, photoId } = await begin();
    const digest = await put(jpeg);
    const gone = '0'.repeat(64);
    expect(await placesRefused(enter([{ id: photoId(), digest: gone }]))).toEqual(['photos.0.digest']);
    expect(await placesRefused(enter([{ id: photoId(), digest: 'x' }]))).toEqual(['photos.0.digest']);
    await enter([{ id: photoId(), digest }]);
    expect(await placesRefused(api.officialPhotos.make({ id: photoId(), officialId: id, digest }))).toEqual([
      'officialId',
    ]);
    expect((await refusalOf(api.officialPhotos.read({ digest: gone }))).code).toBe('not-found');
  });

  test('that no record names goes after a day, unless a draft names it', async () => {
    const { workspace, api, put, enter, photoId, contents } = await begin();
    const [used, drafted] = [await put(png(1, 1)), await put(png(1, 2))];
    await put(png(1, 3));
    await enter([{ id: photoId(), digest: used }]);
    await enter([]);
    await api.drafts.save({ form: 'make', about: 'official', body: { lines: [{ digest: drafted }] } });
    workspace.clock.setTo(new Date(Date.parse('2026-03-01T12:00:00Z') + day).toISOString());
    await put(png(1, 4));
    expect(contents()).toBe(4);
    workspace.clock.setTo(new Date(Date.parse('2026-03-01T12:00:00Z') + day + 1).toISOString());
    await put(png(1, 4));
    expect(contents()).toBe(3);
    await workspace.api.commands.undo({});
    expect((await workspace.api.officialPhotos.read({ digest: used })).height).toBe(1);
  });
});

describe('an attack by a file sent past the form', () => {
  test.for([
    ['nothing', ''],
    ['a drawing', Buffer.from('<svg onload="alert(1)"/>').toString('base64')],
    ['ten million bytes', Buffer.alloc(10_000_000, jpeg).toString('base64')],
    ['no base64', '<script>'],
    ['a cut-off picture', jpeg.subarray(0, -2).toString('base64')],
  ] as const)('%s is refused at the field, and nothing is put down', async ([, content]) => {
    const { api, contents } = await begin();
    expect(await placesRefused(api.officialPhotos.put({ content }))).toEqual(['content']);
    expect(contents()).toBe(0);
  });
});
