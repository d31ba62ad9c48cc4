import { closeDatabase } from '#lib/database.ts'
import { verifyEvents } from '#lib/events/verify.ts'
import { organizationIds } from '#lib/organizations/each.ts'
import { describeProblem } from '#lib/problem.ts'

// npm run verify-events: one line an organization; exit code 1 where a chain does not hold.

try {
  for (const id of await organizationIds()) {
    const { slug, sealed, unsealed, erased, head, broken } = await verifyEvents(id)
    if (broken) process.exitCode = 1
    const facts = [`${sealed} sealed`, `${unsealed} waiting`, `${erased} erased`, `head ${head}`]
    console.log(`${slug}: ${broken ? `BROKEN, ${broken}` : 'ok'} (${facts.join(', ')})`)
  }
} catch (problem) {
  console.error(`The events cannot be verified: ${describeProblem(problem).split('\n')[0]}`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
