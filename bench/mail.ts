import { startMailProvider } from '#lib/testing/mail-provider.ts'
import { startTemporaryServer } from '../scripts/database/server.mjs'
import { createOffice } from './mail/office.ts'
import { type Point, points } from './mail/points.ts'
import { verdict } from './mail/verdict.ts'
import { startWorker } from './mail/worker.ts'

// Kills the worker 100 times, placed between claim, send and acknowledge, and counts what arrived.

const KILLS = 100
const MAILS_A_KILL = 20

const database = await startTemporaryServer({ root: process.cwd() })
const provider = await startMailProvider()
Object.assign(process.env, {
  DATABASE_URL: database.url,
  SECRET: 'a secret of the bench, long enough to be one',
  RESEND_API_KEY: 're_bench',
  RESEND_BASE_URL: provider.url,
  LOG_LEVEL: 'error',
  LIMIT_INVITATIONS_PER_INVITER: '1000000',
  LIMIT_INVITATIONS_PER_ORGANIZATION: '1000000',
})

try {
  const started = performance.now()
  const office = await createOffice()
  const hits = new Map<Point, number>()
  const names = Object.keys(points) as Point[]

  for (let kill = 0; kill < KILLS; ) {
    const point = names[kill % names.length] ?? 'claiming'
    const worker = startWorker()
    await office.untilQuiet()
    const caught = points[point](office, provider, worker)
    await office.invite(MAILS_A_KILL)
    if (await caught) hits.set(point, (hits.get(point) ?? 0) + 1)
    else console.log(`a kill missed its point (${point}), once more`)
    if (hits.get(point) === Math.floor(kill / names.length) + 1) kill++
  }
  const seconds = (performance.now() - started) / 1000

  const last = startWorker()
  await office.untilQuiet()
  const before = performance.now()
  await office.invite(1000)
  const queued = performance.now()
  await office.untilQuiet()
  const sent = performance.now()
  await last.stop()

  console.table(Object.fromEntries([...hits].map(([point, count]) => [point, { kills: count }])))
  console.log(`${KILLS} kills in ${seconds.toFixed(0)} s`)
  console.log(
    `1,000 invitations: queued in ${(queued - before).toFixed(0)} ms, all sent ${(sent - queued).toFixed(0)} ms later`,
  )
  process.exitCode = (await verdict(office, provider, hits)) ? 0 : 1
} finally {
  await provider.close()
  await database.stop()
}
process.exit()
