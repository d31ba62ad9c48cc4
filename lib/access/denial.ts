import { type Permission, permissions } from './permissions.ts'

/** Why somebody is shown the 403 page: the one permission that is missing, or the organization their access to ended. */
export type Denial =
  | { readonly permission: Permission; readonly organization?: undefined }
  | { readonly organization: string; readonly permission?: undefined }

/** What `forbidden()` of Next.js throws begins with this; it passes on the rest, from the server to the browser. */
const FORBIDDEN = 'NEXT_HTTP_ERROR_FALLBACK;403;'

/** Thrown instead of calling `forbidden()`: answers 403 like it, and says why to the page that is shown. */
export class Denied extends Error {
  readonly digest: string

  constructor({ permission, organization }: Denial) {
    super('denied')
    this.digest = `${FORBIDDEN}${permission ? `permission;${permission}` : `ended;${encodeURIComponent(organization ?? '')}`}`
  }
}

/** The reason in an error that was caught, or null where it is another one. */
export function readDenial(problem: unknown): Denial | null {
  if (!(problem instanceof Error) || !('digest' in problem)) return null
  const digest = String(problem.digest)
  if (!digest.startsWith(FORBIDDEN)) return null

  const [kind, value = ''] = digest.slice(FORBIDDEN.length).split(';')
  if (kind === 'permission' && isPermission(value)) return { permission: value }

  return kind === 'ended' ? { organization: decodeURIComponent(value) } : null
}

const isPermission = (value: string): value is Permission => Object.hasOwn(permissions, value)
