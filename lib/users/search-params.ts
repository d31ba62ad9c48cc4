import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from 'nuqs/server'
import { views } from './views.ts'

export const sorts = ['newest', 'name', 'seen'] as const
export const sizes = [25, 50, 100, 200] as const
const LONGEST_SEARCH = 200

/** What was typed, without what no name or address holds; nothing else of it is lost. */
const typed = createParser({
  parse: (value) =>
    value
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, LONGEST_SEARCH) || null,
  serialize: (value: string) => value,
})

export const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

const uuid = createParser({
  parse: (value) => (isUuid(value) ? value.toLowerCase() : null),
  serialize: (value: string) => value,
})

const opaque = createParser({
  parse: (value) => (/^[\w-]{1,1000}$/.test(value) ? value : null),
  serialize: (value: string) => value,
})

const parsers = {
  view: parseAsStringLiteral(views).withDefault('active'),
  q: typed,
  profile: uuid,
  dept: uuid,
  sort: parseAsStringLiteral(sorts).withDefault('newest'),
  dir: parseAsStringLiteral(['asc', 'desc'] as const),
  size: parseAsNumberLiteral(sizes).withDefault(50),
  cursor: opaque,
}

/** The whole state of the users list, read from its address; what is not understood is as if it were not there. */
export const loadUserParams = createLoader(parsers)
export type UserParams = inferParserType<typeof parsers>

const serialize = createSerializer(parsers)

/** The address of the list in another state. Any change but that of the page starts at the first one. */
export const usersHref = (base: string, params: UserParams, change: Partial<UserParams> = {}) =>
  serialize(base, { ...params, cursor: null, ...change })

/** Names rise, times fall, unless the address says otherwise. */
export const isDescending = ({ sort, dir }: Pick<UserParams, 'sort' | 'dir'>) =>
  dir ? dir === 'desc' : sort !== 'name'

export const isFiltered = ({ q, profile, dept }: UserParams) => Boolean(q ?? profile ?? dept)
