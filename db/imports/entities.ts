/**
 * Organizations, and countries without a code in ISO 3166: those of the past and those that not everybody recognises.
 * They are made when a file names one; the code is ours.
 */
export interface Entity {
  readonly code: `X-${string}`;
  readonly name: string;
  readonly kind: 'entity' | 'organization';
  /** Where its officials, or officials sent to it, have their day. */
  readonly zone: string;
  /** How files write it besides its name. */
  readonly also: readonly string[];
}

type Line = readonly [code: string, name: string, zone: string, ...also: string[]];

const organizations: readonly Line[] = [
  ['ASEAN', 'Association of Southeast Asian Nations', 'Asia/Jakarta', 'ASEAN'],
  ['AU', 'African Union', 'Africa/Addis_Ababa'],
  ['IAEA', 'International Atomic Energy Agency', 'Europe/Vienna', 'IAEA'],
  ['ICAO', 'International Civil Aviation Organization', 'America/Toronto', 'ICAO'],
  ['LAS', 'League of Arab States', 'Africa/Cairo', 'Arab League'],
  ['NATO', 'North Atlantic Treaty Organization', 'Europe/Brussels', 'NATO'],
  ['OAS', 'Organization of American States', 'America/New_York', 'OAS'],
  ['OECD', 'Organisation for Economic Co-operation and Development', 'Europe/Paris', 'OECD'],
  ['OSCE', 'Organization for Security and Co-operation in Europe', 'Europe/Vienna', 'OSCE'],
  ['UNAFA', 'United Nations agencies for food and agriculture, Rome', 'Europe/Rome', 'UNAFA'],
  ['UNEO', 'European Office of the United Nations, Geneva', 'Europe/Zurich', 'UNEO'],
  ['UNESCO', 'UNESCO', 'Europe/Paris'],
  ['UNIDO', 'United Nations Industrial Development Organization', 'Europe/Vienna', 'UNIDO'],
  ['USOARN', 'Office for Arms Reduction Negotiations, Geneva', 'Europe/Zurich'],
  ['UNVO', 'Vienna Office of the United Nations', 'Europe/Vienna', 'UNVO'],
];

const entities: readonly Line[] = [
  ['2SICILY', 'Kingdom of the Two Sicilies', 'Europe/Rome', 'Two Sicilies'],
  ['ABK', 'Abkhazia', 'Asia/Tbilisi', 'Republic of Abkhazia'],
  ['AN', 'Netherlands Antilles', 'America/Curacao'],
  ['ART', 'Artsakh', 'Asia/Baku', 'Republic of Artsakh', 'Nagorno-Karabakh'],
  ['AUSHUN', 'Austria-Hungary', 'Europe/Vienna', 'Austrian Empire'],
  ['BAVARIA', 'Bavaria', 'Europe/Berlin', 'Kingdom of Bavaria'],
  ['CAF', 'Central American Federation', 'America/Guatemala', 'Federation of Central America'],
  ['CANTABR', 'Cantabria', 'Europe/Madrid'],
  ['CS', 'Czechoslovakia', 'Europe/Prague'],
  ['CT', 'Catalonia', 'Europe/Madrid'],
  ['DD', 'German Democratic Republic', 'Europe/Berlin', 'East Germany'],
  ['DPR', "Donetsk People's Republic", 'Europe/Moscow'],
  ['EHR', 'Sahrawi Arab Democratic Republic', 'Africa/Algiers'],
  ['HANOVER', 'Kingdom of Hanover', 'Europe/Berlin', 'Hanover', 'Hannover'],
  ['HAWAII', 'Kingdom of Hawaii', 'Pacific/Honolulu', 'Hawaii'],
  ['KOS', 'Kosovo', 'Europe/Belgrade', 'Serbia-Montenegro (Kosovo)'],
  ['KRI', 'Kurdistan Region', 'Asia/Baghdad', 'Iraqi Kurdistan'],
  ['LPR', "Luhansk People's Republic", 'Europe/Moscow'],
  ['NCY', 'Northern Cyprus', 'Asia/Famagusta', 'Turkish Republic of Northern Cyprus'],
  ['OST', 'South Ossetia', 'Asia/Tbilisi'],
  ['PAPAL', 'Papal States', 'Europe/Rome'],
  ['PRUSSIA', 'Prussia', 'Europe/Berlin', 'Kingdom of Prussia'],
  ['QC', 'Quebec', 'America/Toronto'],
  ['SARDINIA', 'Kingdom of Sardinia', 'Europe/Rome', 'Sardinia'],
  ['SCG', 'Serbia and Montenegro', 'Europe/Belgrade'],
  ['SCT', 'Scotland', 'Europe/London'],
  ['SOL', 'Somaliland', 'Africa/Mogadishu'],
  ['SU', 'Soviet Union', 'Europe/Moscow', 'U.S.S.R.', 'USSR', 'Union of Soviet Socialist Republics'],
  ['TEXAS', 'Republic of Texas', 'America/Chicago', 'Texas'],
  ['TIB', 'Tibet', 'Asia/Shanghai'],
  ['TRN', 'Transnistria', 'Europe/Chisinau'],
  ['VNSOUTH', 'South Vietnam', 'Asia/Ho_Chi_Minh', 'Vietnam, South'],
  ['WUERTT', 'Württemberg', 'Europe/Berlin', 'Wurttemberg', 'Kingdom of Württemberg'],
  ['YU', 'Yugoslavia', 'Europe/Belgrade', 'Socialist Federal Republic of Yugoslavia'],
];

function entityFrom(kind: Entity['kind'], [code, name, zone, ...also]: Line): Entity {
  return { code: `X-${code}`, name, kind, zone, also };
}

export const knownEntities: readonly Entity[] = [
  ...organizations.map((line) => entityFrom('organization', line)),
  ...entities.map((line) => entityFrom('entity', line)),
];
