/** The forms of officials, seats, and who is in them when. */
import type { FormDescription, FormField } from '../form-description.ts';
import { optionsOf, remarkField } from './options.ts';

const aliasFields: readonly FormField[] = [
  { key: 'name', label: 'Spelling', looks: 'line' },
  {
    key: 'kind',
    label: 'Kind',
    looks: 'choice',
    initial: 'spelling',
    isList: true,
    options: optionsOf({
      spelling: 'Spelling',
      native: 'Native name',
      abbreviation: 'Abbreviation',
      former: 'Former name',
    }),
  },
  { key: 'script', label: 'Script', looks: 'line', isShort: true, placeholder: 'Cyrl' },
];

const detailFields: readonly FormField[] = [
  {
    key: 'kind',
    label: 'By',
    looks: 'choice',
    initial: 'phone',
    isList: true,
    options: optionsOf({ phone: 'Phone', email: 'E-mail', address: 'Address', web: 'Web', other: 'Other' }),
  },
  { key: 'value', label: 'Number or address', looks: 'line' },
  { key: 'label', label: 'Which', looks: 'line', placeholder: 'Private office, nights' },
];

const official: FormDescription = {
  thing: 'official',
  noun: 'official',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', hint: 'As it is written here; other spellings go below.', looks: 'line' },
    remarkField,
  ],
  parts: [
    {
      key: 'aliases',
      thing: 'official_alias',
      label: 'Also written',
      hint: 'Spellings are searched as the name is.',
      adds: 'Add a spelling',
      line: 'Spelling',
      fields: aliasFields,
    },
    {
      key: 'details',
      thing: 'contact_detail',
      label: 'Reached at',
      adds: 'Add a number or address',
      line: 'Number or address',
      fields: detailFields,
    },
    {
      key: 'photos',
      thing: 'official_photo',
      label: 'Photo',
      hint: 'JPEG or PNG, at most 1 MB. Where and when it was taken is left out.',
      adds: 'Choose a file',
      line: 'Photo',
      fields: [{ key: 'digest', label: 'Photo', looks: 'photo' }],
    },
  ],
};

const officialAlias: FormDescription = {
  thing: 'official_alias',
  noun: 'spelling',
  names: ['name'],
  fields: [{ key: 'officialId', label: 'Official', looks: 'fixed' }, ...aliasFields],
};

const contactDetail: FormDescription = {
  thing: 'contact_detail',
  noun: 'number or address',
  names: ['value'],
  fields: [
    {
      key: 'officialId',
      label: 'Official',
      looks: 'fixed',
      isShown: ({ officialId }) => officialId !== null,
    },
    { key: 'seatId', label: 'Seat', looks: 'fixed', isShown: ({ seatId }) => seatId !== null },
    ...detailFields,
    remarkField,
  ],
};

const seat: FormDescription = {
  thing: 'seat',
  noun: 'seat',
  names: ['title'],
  proposesZoneOf: 'countryId',
  fields: [
    { key: 'countryId', label: 'Country', looks: 'record', kinds: ['country'], making: ['country'] },
    { key: 'title', label: 'Title', looks: 'line', placeholder: 'Foreign Minister' },
    { key: 'zone', label: 'Zone', hint: 'Its holder’s day is counted on this clock.', looks: 'zone' },
    remarkField,
  ],
};

const tenure: FormDescription = {
  thing: 'tenure',
  noun: 'tenure',
  names: ['officialId', 'seatId'],
  zoneFrom: 'seatId',
  fields: [
    { key: 'seatId', label: 'Seat', looks: 'record', kinds: ['seat'], making: ['seat'] },
    {
      key: 'kind',
      label: 'Held',
      looks: 'choice',
      initial: 'holder',
      options: optionsOf({ holder: 'By its holder', acting: 'By one acting', vacant: 'By nobody' }),
    },
    {
      key: 'officialId',
      label: 'Official',
      looks: 'record',
      kinds: ['official'],
      making: ['official'],
      isRequired: true,
      isShown: ({ kind }) => kind !== 'vacant',
    },
    { key: 'began', label: 'From', hint: 'A day, a month, a year, or unknown.', looks: 'when' },
    { key: 'ended', label: 'Until', hint: 'Empty while it lasts.', looks: 'when' },
    remarkField,
  ],
};

const absence: FormDescription = {
  thing: 'absence',
  noun: 'absence',
  names: ['officialId'],
  fields: [
    { key: 'officialId', label: 'Official', looks: 'record', kinds: ['official'], making: ['official'] },
    {
      key: 'kind',
      label: 'Away on',
      looks: 'choice',
      initial: 'travel',
      options: optionsOf({ travel: 'Travel', leave: 'Leave', illness: 'Illness', other: 'Other' }),
    },
    { key: 'countryId', label: 'Country', looks: 'record', kinds: ['country'] },
    { key: 'place', label: 'Place', looks: 'line', placeholder: 'Maputo' },
    { key: 'began', label: 'From', looks: 'when' },
    { key: 'ended', label: 'Until', hint: 'Empty while it lasts or is not known.', looks: 'when' },
    remarkField,
  ],
};

const country: FormDescription = {
  thing: 'country',
  noun: 'country or entity',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', looks: 'line' },
    {
      key: 'code',
      label: 'Code',
      hint: 'ISO 3166, or one that begins with X- where there is none.',
      looks: 'line',
      isShort: true,
      placeholder: 'X-KOS',
    },
    {
      key: 'kind',
      label: 'Kind',
      looks: 'choice',
      initial: 'country',
      options: optionsOf({ country: 'Country', organization: 'Organization', entity: 'Entity' }),
    },
  ],
};

export const peopleForms: readonly FormDescription[] = [
  official,
  officialAlias,
  contactDetail,
  seat,
  tenure,
  absence,
  country,
];
