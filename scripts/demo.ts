import { closeDatabase } from '#lib/database.ts'
import { describeProblem } from '#lib/problem.ts'
import { fill } from './demo/fill.ts'

// npm run demo: fills an empty deployment with a believable organization, and prints one line a sign-in.

try {
  const signIns = await fill()
  if (signIns) console.log(signIns.map((signIn) => signIn.join('\t')).join('\n'))
  else {
    console.error(
      'There is an organization already. The demo is for an empty deployment, so nothing was changed.',
    )
    process.exitCode = 1
  }
} catch (problem) {
  console.error(`The demo could not be made: ${describeProblem(problem).split('\n')[0]}`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
