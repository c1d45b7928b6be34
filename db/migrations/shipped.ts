/** The SHA-256 of each migration that has left the house, by number: from then on its text never changes again. */
export const shippedMigrations: Readonly<Record<number, string>> = {
  1: '0f498bc65a23290f05744247bcd7799a74140c4f24ff146b4cf3e99bcd404f6d',
};
