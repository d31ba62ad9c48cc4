import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from 'nuqs/server'

export const invitationViews = ['pending', 'expired', 'accepted', 'revoked'] as const
export type InvitationView = (typeof invitationViews)[number]

const parsers = {
  view: parseAsStringLiteral(invitationViews).withDefault('pending'),
  size: parseAsNumberLiteral([25, 50, 100, 200] as const).withDefault(50),
  cursor: createParser({
    parse: (value) => (/^[\w-]{1,1000}$/.test(value) ? value : null),
    serialize: (value: string) => value,
  }),
}

/** The whole state of the invitations list, read from its address. */
export const loadInvitationParams = createLoader(parsers)
export type InvitationParams = inferParserType<typeof parsers>

const serialize = createSerializer(parsers)

/** The address of the list in another state. Any change but that of the page starts at the first one. */
export const invitationsHref = (
  base: string,
  params: InvitationParams,
  change: Partial<InvitationParams> = {},
) => serialize(base, { ...params, cursor: null, ...change })
