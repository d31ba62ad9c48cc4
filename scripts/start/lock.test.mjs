import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, takeLock } from './lock.mjs'
import { identityOf } from './processes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** A process that takes the lock, says so and stays. */
function holder() {
  const program = `import { takeLock } from ${JSON.stringify(join(here, 'lock.mjs'))}
    takeLock(${JSON.stringify(folder)}, 'npm start', 0).then(
      () => { console.log('taken'); setInterval(() => {}, 1000) },
      (error) => { console.log(error.message); process.exit(1) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())))
  const exited = new Promise((resolve) => child.once('exit', resolve))
  return { child, said, exited }
}

describe('the lock', () => {
  it('is taken, named to the next, and given back', async () => {
    const release = await takeLock(folder, 'npm start', 0)
    await expect(takeLock(folder, 'npm run dev', 0)).rejects.toThrow(
      `Muster is already running here: "npm start", process ${process.pid}.`,
    )
    release()
    expect(holderOf(folder)).toBeNull()
    ;(await takeLock(folder, 'npm run dev', 0))()
    expect(readdirSync(folder)).toEqual([])
  })

  it('falls free when its holder is killed', async () => {
    const { child, said, exited } = holder()
    expect(await said).toBe('taken')
    child.kill('SIGKILL')
    await exited
    expect(existsSync(join(folder, 'lock'))).toBe(true)
    await expect(takeLock(folder, 'npm start', 0)).resolves.toBeTypeOf('function')
  })

  it.each([
    ['is empty', ''],
    ['is cut off', '{"pid":'],
    [
      'names a process that has the number of the holder now',
      JSON.stringify({ pid: process.pid, identity: 'x', name: 'n' }),
    ],
  ])('is free where its file %s', async (_, text) => {
    writeFileSync(join(folder, 'lock'), text)
    await expect(takeLock(folder, 'npm start', 0)).resolves.toBeTypeOf('function')
  })

  it('is taken by one of six who try together over a dead one', async () => {
    writeFileSync(join(folder, 'lock'), '{}')
    const tries = Array.from({ length: 6 }, holder)
    const said = await Promise.all(tries.map((each) => each.said))
    for (const { child } of tries) child.kill('SIGKILL')
    await Promise.all(tries.map((each) => each.exited))
    expect(said.filter((line) => line === 'taken')).toHaveLength(1)
  })
})

describe('a process', () => {
  it('is told from a dead one', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const identity = identityOf(child.pid)
    expect(identity).toBeTruthy()
    expect(identityOf(child.pid)).toBe(identity)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(identityOf(child.pid)).toBeNull()
  })
})
