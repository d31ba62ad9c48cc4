import { eq, sql } from 'drizzle-orm'
import { connect, type Database, PROGRAM_ROLE } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { deployment, organizations } from '#db/schema/index.ts'
import { env } from '#lib/env.ts'
import { describeProblem } from '#lib/problem.ts'
import { hashToken, operatorKey, randomToken } from '#lib/tokens.ts'

// Runs before web and worker: brings the database to this version and answers one line of JSON for whoever starts it.

try {
  const { DATABASE_URL: ownerUrl, DATABASE_PROGRAM_URL: programUrl } = env()
  await named('DATABASE_URL', () => migrate(ownerUrl))
  await named(programUrl ? 'DATABASE_PROGRAM_URL' : 'DATABASE_URL', () =>
    checkProgram(programUrl ?? ownerUrl),
  )
  const { db, close } = connect({ url: ownerUrl, connections: 1 })
  const found = await db.$count(organizations)
  const setupLink = await renewSetupLink(db, found > 0)
  await close()

  console.log(JSON.stringify({ organizations: found, setupLink, operatorKey: operatorKey() }))
} catch (problem) {
  console.error(firstLine(problem))
  process.exitCode = 1
}

/** The setup link works until it is used and is another one at each start; once there is an organization there is none. */
async function renewSetupLink(db: Database, isSetUp: boolean) {
  if (isSetUp) {
    await db.delete(deployment).where(eq(deployment.name, 'setup_token_hash'))
    return null
  }
  const token = randomToken()
  const fresh = { value: hashToken(token), updatedAt: sql`now()` }
  await db
    .insert(deployment)
    .values({ name: 'setup_token_hash', ...fresh })
    .onConflictDoUpdate({ target: deployment.name, set: fresh })

  return `${env().APP_URL}/setup?token=${token}`
}

/** Whether the program will be able to connect, in its role. */
async function checkProgram(url: string) {
  const { client, close } = connect({ url, role: PROGRAM_ROLE, connections: 1 })
  try {
    await client`select from deployment`
  } finally {
    await close()
  }
}

async function named(variable: string, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (problem) {
    throw new Error(`${variable}: ${firstLine(problem)}`)
  }
}

function firstLine(problem: unknown) {
  const [line = ''] = describeProblem(problem).split('\n')

  return line.replace(/^\w*Error: /, '')
}
