/** Imports point one way: app → components → lib → db, and lib → emails. Nothing points back. */
const layer = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: '\\.test\\.|^lib/testing/' },
  to: { path: to },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    layer(
      'db-knows-nothing',
      '^db/',
      '^(app|components|lib|emails|messages|e2e)/',
      'db imports drizzle and itself',
    ),
    layer(
      'emails-know-words',
      '^emails/',
      '^(app|components|db|e2e)/|^lib/(?!locales/)',
      'a mail is a function of its props and a language',
    ),
    layer(
      'lib-knows-no-screens',
      '^lib/',
      '^(app|components|e2e)/',
      'what is true does not know what it looks like',
    ),
    layer('components-know-no-data', '^components/', '^(app|db|emails|e2e)/', 'a view gets what it shows'),
    {
      name: 'components-take-only-what-is-isomorphic',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^lib/',
        pathNot:
          '^lib/(locales/(locales|format|time-zone)|refusal|doors/result|auth/password-policy|email-address|person-name|hidden-characters|[^/]+/(schema|policy|[a-z-]+-schema|permissions|profiles|denial|expiry|judge-rows|read-addresses))\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    layer('pages-write-no-sql', '^app/', '^db/', 'a page asks a query'),
    {
      name: 'next-only-at-the-edge',
      severity: 'error',
      comment: 'the worker and the scripts run without next',
      from: { path: '^lib/', pathNot: '^lib/(doors|locales/(current|request)|auth/(session|theme))' },
      to: { path: '^node_modules/next/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
