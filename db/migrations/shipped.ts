/** The SHA-256 of each migration that has left the house, by number: from then on its text never changes again. */
export const shippedMigrations: Readonly<Record<number, string>> = {};
