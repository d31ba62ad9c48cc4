import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isMadeOf, sign } from './fingerprint.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  write('app/page.tsx', 'page')
  write('package.json', '{}')
})

afterEach(() => rmSync(root, { recursive: true }))

function write(file, text) {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), text)
}

describe('the fingerprint', () => {
  it.each([
    ['app/page.tsx', 'other'],
    ['app/new.tsx', ''],
    ['public/logo.svg', '<svg/>'],
    ['messages/fr/users.json', '{}'],
    ['scripts/operator.ts', ''],
    ['scripts/build/bundle.mjs', ''],
    ['proxy.ts', ''],
  ])('changes with %s', (file, text) => {
    const before = fingerprint(root)
    write(file, text)
    expect(fingerprint(root)).not.toBe(before)
  })

  it.each([
    'lib/users/invite.test.ts',
    'lib/testing/database.ts',
    'e2e/users.spec.ts',
    'scripts/start.mjs',
    'README.md',
  ])('stays with %s', (file) => {
    const before = fingerprint(root)
    write(file, 'something')
    expect(fingerprint(root)).toBe(before)
  })

  it('changes when a file is renamed, or when text moves from one file to the next', () => {
    const before = fingerprint(root)
    renameSync(join(root, 'app/page.tsx'), join(root, 'app/other.tsx'))
    const renamed = fingerprint(root)
    write('app/other.tsx', 'pa')
    write('app/otherx.tsx', 'ge')

    expect(new Set([before, renamed, fingerprint(root)]).size).toBe(3)
  })

  it('is what a build is known by once it is signed', () => {
    const mark = join(root, '.next', 'mark')
    expect(isMadeOf(mark, 'print')).toBe(false)
    sign(mark, 'print')
    expect(isMadeOf(mark, 'print')).toBe(true)
    expect(isMadeOf(mark, 'other')).toBe(false)
  })
})
