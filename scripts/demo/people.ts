import type { Status } from '#db/schema/index.ts'
import type { BuiltInProfile } from '#lib/access/profiles.ts'
import type { Locale } from '#lib/locales/locales.ts'

/** The demo's departments besides the one every organization starts with. */
export const departments = ['Customer support', 'Field service', 'Sales', 'Finance'] as const

type Department = (typeof departments)[number]
type DemoStatus = Exclude<Status, 'deleted'> | 'expired'

export type DemoPerson = {
  firstName: string
  lastName: string
  language: Locale
  profile: BuiltInProfile
  departments: readonly Department[]
  status: DemoStatus
}

const short = { A: 'admin', T: 'technician', S: 'standard', G: 'agent', O: 'operator', V: 'viewer' } as const
const places = { c: 'Customer support', f: 'Field service', s: 'Sales', m: 'Finance' } as const
const tongues = { en: 'en', pt: 'pt-BR', fr: 'fr' } as const

/** First name | last name | language, profile, departments: A T S G O V, c f s m. */
const written: Record<DemoStatus, string> = {
  active: `
    Marina|Albuquerque|pt A csfm
    Tomás|Figueiredo|pt T cf
    Camille|Roussel|fr S s
    Kwame|Mensah|en G c
    Hana|Novák|en O f
    Priya|Raghunathan|en V m
    Caio|Sampaio|pt T f
    Léa|Marchand|fr T f
    Ifeoma|Okonkwo|en G c
    Rafael|Bittencourt|pt G c
    Yuki|Tanabe|en S s
    Inès|Benali|fr G c
    Duda|Cavalcanti|pt S s
    Oskar|Lindqvist|en T f
    Thaís|Guimarães|pt O c
    Étienne|Delacroix|fr A sm
    Amara|Diallo|fr T f
    Benício|Prado|pt T f
    Siobhán|O’Leary|en S s
    Mateus|Yamamoto|pt V m
    Noor|Haddad|en G c
    Zoé|Lefèvre|fr S s
    Gustavo|Peixoto|pt T cf`,
  waiting: `
    João|Antunes|pt T f
    Margaux|Girard|fr G c
    Tariq|Siddiqui|en S s`,
  invited: `
    Ana|Souza|pt T cf
    Rosalind|Achebe|en V m
    Lucas|Wanderley|pt G c
    Clémence|Aubert|fr S s
    Mei|Zhang|en T f
    Davi|Monteiro|pt T f
    Solène|Kermarrec|fr G c
    Emeka|Nwosu|en S s
    Luiza|Fontoura|pt O c`,
  expired: `
    Bruno|Teixeira|pt T f
    Quentin|Moreau|fr S s
    Aoife|Brennan|en G c
    Iara|Tupinambá|pt T f
    Samir|Khelifi|fr V m
    Grace|Whitfield|en S s`,
  not_invited: `
    Otávio|Rezende|pt T f
    Manon|Picard|fr G c
    Viktor|Sokolov|en T f
    Nina|Carvalho|pt S s
    Baptiste|Renaud|fr S s
    Leilani|Kahale|en V m`,
  deactivated: `
    Sérgio|Mascarenhas|pt A csm
    Pauline|Vasseur|fr S s
    Derek|Holloway|en T f
    Júlia|Azevedo|pt G c
    Omar|El Fassi|fr T f
    Ingrid|Sørensen|en V m
    Fábio|Nascimento|pt T f
    Chloé|Barbier|fr G c
    Xiomara|Delgado|en S s
    Henrique|Lacerda|pt S s
    Malik|Traoré|fr T cf
    Ruth|Abernathy|en G c`,
}

/** 59 people around the super admin, in every status and three languages. */
export const people: readonly DemoPerson[] = Object.entries(written).flatMap(([status, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => read(line.trim(), status as DemoStatus)),
)

function read(line: string, status: DemoStatus): DemoPerson {
  const [firstName = '', lastName = '', rest = ''] = line.split('|')
  const [tongue = 'en', profile = 'T', where = ''] = rest.split(' ')

  return {
    firstName,
    lastName,
    language: tongues[tongue as keyof typeof tongues],
    profile: short[profile as keyof typeof short],
    departments: [...where].map((letter) => places[letter as keyof typeof places]),
    status,
  }
}

/** Those from outside have another domain. */
export function addressOf({ firstName, lastName, language }: DemoPerson) {
  const local = `${firstName}.${lastName}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^a-z.]/g, '')

  return `${local}@${language === 'fr' ? 'partner-lyon.example' : 'ventosul.test'}`
}
