import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = (name) => join(root, 'node_modules', '.bin', name)

/** What `npm test` runs, in this order: cheap checks first. A check counts as one test; the runners count their own. */
const steps = [
  ['format and lint', bin('biome'), ['ci', '--colors=off', '.']],
  ['page types', bin('next'), ['typegen']],
  ['types', bin('tsc'), ['--noEmit']],
  ['dead code', bin('knip'), []],
  ['imports', bin('depcruise'), ['app', 'components', 'db', 'emails', 'lib', '--output-type', 'err']],
  [
    'words',
    bin('i18n-check'),
    [
      '--locales',
      'messages',
      '--source',
      'en',
      '--format',
      'next-intl',
      '--only',
      'missingKeys',
      'invalidKeys',
    ],
  ],
  [
    'rules',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/rules.json'],
    countRules,
  ],
  ['build', join(root, 'scripts', 'build.mjs'), []],
  ['people', bin('playwright'), ['test'], countPeople],
]

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
rmSync(join(root, 'test-results'), { recursive: true, force: true })

for (const [name, command, args, count] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n── ${name}`)
  const started = Date.now()
  const code = await run(command, args)
  const { passed, failed } = count?.(code) ?? one(code)
  total.passed += passed
  total.failed += failed
  console.log(
    `── ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  )
  if (name === 'build' && failed > 0) break
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function run(command, args) {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })

  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

/** A runner that ends badly without having counted a failure has failed all the same. */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function one(code) {
  return counted(code, code === 0 ? 1 : 0, 0)
}

function countRules(code) {
  const report = readReport('rules.json')

  return counted(code, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0)
}

function countPeople(code) {
  const report = readReport('e2e.json')

  return counted(
    code,
    report?.stats.expected ?? 0,
    (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
  )
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'test-results', name), 'utf8'))
  } catch {
    return null
  }
}
