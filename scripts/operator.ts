import { eq } from 'drizzle-orm'
import { slugs, statuses } from '#db/schema/index.ts'
import { system } from '#lib/actor.ts'
import { closeDatabase } from '#lib/database.ts'
import { setBoughtLicenses } from '#lib/licenses/set-bought.ts'
import { listAllOrganizations } from '#lib/organizations/list-all.ts'
import { describeProblem } from '#lib/problem.ts'
import { Refusal } from '#lib/refusal.ts'
import { inOrganization, outside } from '#lib/transaction.ts'

// What whoever runs the deployment does outside the browser: npm run operator -- <command> [arguments]

const HELP = `npm run operator -- <command>

  list                       every organization: slug, name, users by status, licenses
  set-licenses <slug> <n>    records that an organization has bought n Professional licenses
  help                       this text`

/** Said in one line, without a stack: it is about what was asked, not about the program. */
class Complaint extends Error {}

const commands: Record<string, (...args: string[]) => Promise<string>> = {
  list: async (...rest) => {
    refuseMore(rest)
    const all = await listAllOrganizations()
    if (all.length === 0) return 'There is no organization yet.'

    return all.map(lineOf).join('\n')
  },

  'set-licenses': async (slug = '', typed = '', ...rest) => {
    refuseMore(rest)
    const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
    if (!slug || quantity < 1)
      throw new Complaint('Usage: npm run operator -- set-licenses <slug> <n>, n from 1')
    const organizationId = await findOrganization(slug)
    const operator = system(organizationId, 'operator', new Map())
    const { bought, assigned, given } = await inOrganization(organizationId, (tx) =>
      setBoughtLicenses(tx, operator, { quantity }),
    )

    return `${slug}: ${bought} Professional licenses, ${assigned} assigned${given ? `, ${given} of them to people who waited` : ''}.`
  },

  help: async () => HELP,
}

const [command = 'help', ...args] = process.argv.slice(2)
try {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (!run) throw new Complaint(`There is no command "${command}". Try: npm run operator -- help`)
  console.log(await run(...args))
} catch (problem) {
  console.error(sentenceOf(problem))
  process.exitCode = 1
} finally {
  await closeDatabase()
}

function refuseMore(rest: string[]) {
  if (rest.length > 0) throw new Complaint(`"${rest[0]}" is one argument too many.`)
}

async function findOrganization(slug: string) {
  const [row] = await outside((tx) =>
    tx.select({ organizationId: slugs.organizationId }).from(slugs).where(eq(slugs.slug, slug)),
  )
  if (!row)
    throw new Complaint(`There is no organization "${slug}". To see them all: npm run operator -- list`)

  return row.organizationId
}

function lineOf(organization: Awaited<ReturnType<typeof listAllOrganizations>>[number]) {
  const { slug, name, isConfirmed, users, licenses } = organization
  const people = statuses
    .flatMap((one) => (users.has(one) ? [`${users.get(one)} ${one.replace('_', ' ')}`] : []))
    .join(', ')
  const held = licenses
    .map(({ plan, bought, assigned }) => `${plan}: ${assigned} of ${bought} assigned`)
    .join(', ')

  return [slug, isConfirmed ? name : `${name} (not confirmed)`, people, held].join('\t')
}

function sentenceOf(problem: unknown) {
  if (problem instanceof Complaint) return problem.message
  if (problem instanceof Refusal && problem.code === 'licenses_assigned') {
    return `${problem.details.least} licenses are assigned to active users; fewer cannot be set.`
  }

  return `That did not work: ${describeProblem(problem).split('\n')[0]}`
}
