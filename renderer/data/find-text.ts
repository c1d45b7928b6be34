/** What is looked for in each list. It is no part of the address: what is typed may be the name of a person. */
import { create } from 'zustand';
import type { Place } from './address.ts';

export const useFindText = create<Readonly<Partial<Record<Place['name'], string>>>>()(() => ({}));
