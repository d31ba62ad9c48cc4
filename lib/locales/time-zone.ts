import type { Locale } from './locales.ts'

/** The zone under its canonical name, or UTC: a zone nobody knows must not keep a page or a mail from appearing. */
export function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** Names a zone to a stranger: "Recife time", "horário do Recife", "heure de Recife", or "UTC−3" where it has no city. */
export function timeZoneName(timeZone: string, locale: Locale, at: Date): string {
  const zone = knownTimeZone(timeZone)
  const segment = zone.split('/').at(-1) ?? zone

  if (!zone.includes('/') || zone.startsWith('Etc/')) return offset(zone, at)

  const city = spelling[segment] ?? segment.replaceAll('_', ' ')
  return phrase[locale](translated[locale][city] ?? city)
}

const phrase: Record<Locale, (city: string) => string> = {
  en: (city) => `${city} time`,
  'pt-BR': (city) => `horário ${withArticle(city)}`,
  fr: (city) => `heure ${withPreposition(city)}`,
}

function withArticle(city: string): string {
  return /^(os?|as?) /.test(city) ? `d${city}` : `de ${city}`
}

function withPreposition(city: string): string {
  if (city.startsWith('Le ')) return `du ${city.slice(3)}`
  if (city.startsWith('Les ')) return `des ${city.slice(4)}`
  return /^[aeiouhàâéèêëîïôöûü]/i.test(city) ? `d’${city}` : `de ${city}`
}

function offset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  const shift = name.replace('GMT', '').replace('-', '−')
  return shift === '+0' ? 'UTC' : `UTC${shift}`
}

/** Cities whose zone id is an old, clipped or unaccented name. */
const spelling: Record<string, string> = {
  Araguaina: 'Araguaína',
  Asmera: 'Asmara',
  Asuncion: 'Asunción',
  Belem: 'Belém',
  Bogota: 'Bogotá',
  Calcutta: 'Kolkata',
  Cancun: 'Cancún',
  Cuiaba: 'Cuiabá',
  Curacao: 'Curaçao',
  Eirunepe: 'Eirunepé',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Ho_Chi_Minh: 'Ho Chi Minh City',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Maceio: 'Maceió',
  Merida: 'Mérida',
  Noronha: 'Fernando de Noronha',
  Rangoon: 'Yangon',
  Reunion: 'Réunion',
  Saigon: 'Ho Chi Minh City',
  Santarem: 'Santarém',
  Sao_Paulo: 'São Paulo',
  Sao_Tome: 'São Tomé',
  St_Johns: 'St. John’s',
}

/** Cities that another language calls otherwise; an article is kept where the language wants one. */
const translated: Record<Locale, Record<string, string>> = {
  en: {},
  'pt-BR': {
    Algiers: 'Argel',
    Amsterdam: 'Amsterdã',
    Athens: 'Atenas',
    Azores: 'os Açores',
    Baghdad: 'Bagdá',
    Beirut: 'Beirute',
    Berlin: 'Berlim',
    Brussels: 'Bruxelas',
    Bucharest: 'Bucareste',
    Budapest: 'Budapeste',
    Cairo: 'o Cairo',
    'Cape Verde': 'Cabo Verde',
    Copenhagen: 'Copenhague',
    Guatemala: 'a Guatemala',
    'Ho Chi Minh City': 'a Cidade de Ho Chi Minh',
    Istanbul: 'Istambul',
    Jerusalem: 'Jerusalém',
    Johannesburg: 'Joanesburgo',
    Kyiv: 'Kiev',
    Lisbon: 'Lisboa',
    London: 'Londres',
    Luxembourg: 'Luxemburgo',
    Madeira: 'a Madeira',
    Madrid: 'Madri',
    'Mexico City': 'a Cidade do México',
    Montevideo: 'Montevidéu',
    Moscow: 'Moscou',
    'New York': 'Nova York',
    Panama: 'o Panamá',
    Prague: 'Praga',
    Recife: 'o Recife',
    Rome: 'Roma',
    Seoul: 'Seul',
    Singapore: 'Singapura',
    Stockholm: 'Estocolmo',
    Tehran: 'Teerã',
    Tokyo: 'Tóquio',
    Vienna: 'Viena',
    Warsaw: 'Varsóvia',
    Zurich: 'Zurique',
  },
  fr: {
    Algiers: 'Alger',
    Asunción: 'Asuncion',
    Azores: 'Les Açores',
    Athens: 'Athènes',
    Baghdad: 'Bagdad',
    Beirut: 'Beyrouth',
    Bogotá: 'Bogota',
    Brussels: 'Bruxelles',
    Bucharest: 'Bucarest',
    Cairo: 'Le Caire',
    Copenhagen: 'Copenhague',
    Havana: 'La Havane',
    'Ho Chi Minh City': 'Hô Chi Minh-Ville',
    Jerusalem: 'Jérusalem',
    Kyiv: 'Kiev',
    Lisbon: 'Lisbonne',
    London: 'Londres',
    'Mexico City': 'Mexico',
    Montreal: 'Montréal',
    Moscow: 'Moscou',
    Réunion: 'La Réunion',
    Seoul: 'Séoul',
    Singapore: 'Singapour',
    Tehran: 'Téhéran',
    Vienna: 'Vienne',
    Warsaw: 'Varsovie',
  },
}
