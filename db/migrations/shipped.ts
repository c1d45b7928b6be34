/** The SHA-256 of each migration that has left the house, by number: from then on its text never changes again. */
export const shippedMigrations: Readonly<Record<number, string>> = {
  1: '0f498bc65a23290f05744247bcd7799a74140c4f24ff146b4cf3e99bcd404f6d',
  2: 'c91324f3b36998ebec9e90f969a34515aa8db6a1cfc4f23eb6cd61e672a71ae2',
  3: 'c7d399a30f09467a9c35944e7eba500d0c26d9735030bfd6816c23e83b4532a1',
};
