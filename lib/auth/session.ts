import { and, eq, gt, sql } from 'drizzle-orm'
import { type AuthOptions, getServerSession } from 'next-auth'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { cache } from 'react'
import { accounts, sessions } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { database } from '#lib/database.ts'
import { withoutValues } from '#lib/database-problem.ts'
import { env } from '#lib/env.ts'
import { hashToken } from '#lib/tokens.ts'
import { ABSOLUTE, IDLE } from './session-life.ts'

export const isSecure = () => env().APP_URL.startsWith('https://')

export const sessionCookie = () => ({
  name: isSecure() ? '__Host-muster.session' : 'muster.session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() },
})

/** Who is signed in, or null. A database that does not answer throws: it is not "signed out". */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const found: Found = { person: null, failure: null }
  await getServerSession(options(found))
  if (found.failure) throw found.failure

  return found.person
})

/** What the adapter saw, past next-auth: it swallows the adapter's errors and passes on only parts of the user. */
type Found = { person: Person | null; failure: unknown }

const options = (found: Found): AuthOptions => ({
  secret: env().SECRET,
  providers: [],
  adapter: adapter(found),
  session: { strategy: 'database', maxAge: IDLE, updateAge: IDLE },
  cookies: { sessionToken: sessionCookie() },
  useSecureCookies: isSecure(),
})

/** Three methods. Expiry is decided in SQL and reported as far ahead, so that reading a session never writes. */
const adapter = (found: Found): Adapter => ({
  async getSessionAndUser(token) {
    const person = await loadPerson(token).catch((problem: unknown) => {
      found.failure = withoutValues(problem)
      return null
    })
    if (!person) return null
    found.person = person
    const expires = new Date(Date.now() + IDLE * 1000)
    const user: AdapterUser = { id: person.accountId, email: person.email, emailVerified: null }

    return { session: { sessionToken: token, userId: person.accountId, expires }, user }
  },
  updateSession: async () => null,
  deleteSession: async () => undefined,
})

async function loadPerson(token: string): Promise<Person | null> {
  const [row] = await database()
    .select({
      accountId: accounts.id,
      sessionId: sessions.id,
      email: accounts.email,
      firstName: accounts.firstName,
      lastName: accounts.lastName,
      language: accounts.language,
      isConfirmed: sql<boolean>`${accounts.confirmedAt} is not null`,
      isStale: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        gt(sessions.lastSeenAt, sql`now() - ${IDLE} * interval '1 second'`),
        gt(sessions.createdAt, sql`now() - ${ABSOLUTE} * interval '1 second'`),
      ),
    )
  if (!row) return null
  const { isStale, ...person } = row
  if (isStale) await touch(person.sessionId)

  return person
}

const touch = (sessionId: string) =>
  database().update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, sessionId))
