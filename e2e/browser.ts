import { accessSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** No calls home, and no sandbox for root, as in a container. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium, found by itself: the one CHROMIUM names, an installed one, Playwright's own download, else the one that an
 * npm package carries.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM
  const found = [...(named ? [named] : []), ...installed, chromium.executablePath()].find(isThere)
  if (found) return { launchOptions: { executablePath: found, args } }

  const carried = await import('@sparticuz/chromium')
  const path = await carried.default.executablePath()
  await carried.inflate(join('node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
  process.env.LD_LIBRARY_PATH = [process.env.LD_LIBRARY_PATH, '/tmp/al2023/lib'].filter(Boolean).join(':')
  const its = carried.default.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')

  return { launchOptions: { executablePath: path, args: [...its, ...args] } }
}

function isThere(path: string) {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}
