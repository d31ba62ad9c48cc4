import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./lib/locales/request.ts')

/** For every answer, the static ones too. What depends on the deployment's address is set in `instrumentation.ts`. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a deployment that builds itself need not do it again.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  agentRules: false,
  devIndicators: false,
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'pino', 'graphile-worker'],
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    {
      source: '/((?!_next/static|_next/image).*)',
      headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
    },
  ],
}

export default withWords(config)
