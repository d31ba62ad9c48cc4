import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { variables } from './env.ts'

const sources = globSync('{app,components,db,emails,lib,scripts,e2e,bench}/**/*.{ts,tsx,mjs}').filter(
  (file) => !/\.test\.|\.d\.m?ts$/.test(file),
)
const text = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]))
const files = (pattern: RegExp) => sources.filter((file) => pattern.test(file))
const linesOf = (file: string) => (text.get(file) ?? '').trimEnd().split('\n').length
const withText = (pattern: RegExp, among = sources) =>
  among.filter((file) => pattern.test(text.get(file) ?? ''))

describe('files', () => {
  it('tell one story: at most 200 lines, a page 60', () => {
    expect(sources.filter((file) => linesOf(file) > 200)).toEqual([])
    expect(files(/\/page\.tsx$/).filter((file) => linesOf(file) > 60)).toEqual([])
  })

  it('have names that say what is inside', () => {
    const vague = /\/(utils?|helpers?|common|misc|types|constants|services?|managers?|handlers?|data)(\.|\/)/

    expect(sources.filter((file) => vague.test(`/${file}`))).toEqual([])
  })

  it('are named in kebab-case', () => {
    const odd = (file: string) =>
      file.split('/').some((part) => !/^(\(?@?\.{0,3}[a-z0-9.()-]+\)?|\[[\w.]+\]|\(\.+\)[a-z-]+)$/.test(part))

    expect(sources.filter((file) => odd(file) && !/\[/.test(file))).toEqual([])
  })

  it('are no barrels, but for the schema and the registry of mails', () => {
    expect(withText(/^export \* from/m)).toEqual(['db/schema/index.ts'])
  })
})

describe('doors', () => {
  const actions = files(/^app\/.*actions\.ts$/)

  it('are all that an actions file exports', () => {
    const exported = actions.flatMap((file) =>
      [...(text.get(file) ?? '').matchAll(/^export (.*)$/gm)].map((match) => `${file}: ${match[1]}`),
    )

    expect(
      exported.filter(
        (line) => !/: const \w+ = (action|visitorForm|personForm|press|challenge|operatorForm)\(/.test(line),
      ),
    ).toEqual([])
    expect(actions.filter((file) => !text.get(file)?.startsWith("'use server'"))).toEqual([])
  })

  it('are the only server functions: none is written inline', () => {
    expect(withText(/['"]use server['"]/).filter((file) => !actions.includes(file))).toEqual([])
  })

  it('stand before every page and layout of an organization', () => {
    const pages = files(/^app\/o\/\[org\]\/(.*\/)?(page|layout)\.tsx$/)

    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter((file) => !/\benter\(/.test(text.get(file) ?? ''))).toEqual([])
  })

  it('check the origin before they do anything', () => {
    expect(withText(/sameOrigin\(\)/, files(/^lib\/doors\/(action|form|press)/)).length).toBe(
      files(/^lib\/doors\/(action|form|press)/).length,
    )
  })
})

describe('routes', () => {
  it('take no view out of another route: what two share lives above them or in components', () => {
    const foreign = files(/^app\/(?!.*@)/).flatMap((file) =>
      [...(text.get(file) ?? '').matchAll(/from '(\.\.\/[^']+)'/g)].map((match) => `${file}: ${match[1]}`),
    )

    expect(foreign.filter((line) => !/: (\.\.\/)+([a-z-]+\.(tsx?|css)|.*\/actions\.ts)$/.test(line))).toEqual(
      [],
    )
  })
})

describe('rights', () => {
  it('are minted in one place', () => {
    expect(withText(/\bas Allowed\b/)).toEqual(['lib/actor.ts'])
  })

  it('are asked for by every change in an organization', () => {
    const verbs = withText(
      /^export (async )?(function|const) \w+[\s\S]{0,40}\(\s*tx: Tx,\s*actor: Actor\b(?! &)/m,
      files(/^lib\/(invitations|users|organizations|profiles|groups|roles)\//),
    )
    const writing = withText(/\.(insert|update|delete)\(/, verbs)

    expect(writing.filter((file) => !helpers.has(file))).toEqual([])
  })
})

/** Parts of verbs that take an actor whose permission the verb has had checked. */
const helpers = new Set(['lib/users/add-rows.ts', 'lib/invitations/issue.ts'])

describe('changes', () => {
  it('are written down by the verb that makes them', () => {
    const verbs = withText(/actor: Allowed</, files(/^lib\/[a-z-]+\/[a-z-]+\.ts$/))
    const writing = withText(/\.(insert|update|delete)\(|endInvitation\(|issueInvitations\(/, verbs)

    expect(writing.length).toBeGreaterThan(5)
    expect(writing.filter((file) => !/\brecord(All)?\(/.test(text.get(file) ?? ''))).toEqual([])
  })
})

describe('a transaction', () => {
  const pool = ['outside', 'inOrganization', 'asAccount', 'spend', 'refund', 'database', 'driver']
  const trees = files(/^lib\/(?!testing)/).map((file) =>
    ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.Latest, true),
  )

  it('takes no second connection: enough of them at once would wait for each other for good', () => {
    const takers = new Set(pool)
    const takes = (call: ts.CallExpression) => takers.has(nameOf(call))
    // Whatever takes one outside of any transaction is a taker itself.
    for (let known = 0; known !== takers.size; ) {
      known = takers.size
      for (const declared of trees.flatMap(declarationsOf))
        if (callsIn(declared).some((call) => takes(call) && !isWithin(call))) takers.add(nameFor(declared))
    }
    const nested = trees.flatMap(callsIn).filter((call) => takes(call) && isWithin(call))

    expect(takers).toContain('currentPerson')
    expect(nested.map((call) => `${call.getSourceFile().fileName}: ${call.getText()}`)).toEqual([])
  })

  type Declared = ts.VariableDeclaration | ts.FunctionDeclaration
  const declarationsOf = ({ statements }: ts.SourceFile) =>
    statements.flatMap((statement): Declared[] =>
      ts.isVariableStatement(statement)
        ? [...statement.declarationList.declarations]
        : ts.isFunctionDeclaration(statement)
          ? [statement]
          : [],
    )
  const callsIn = (node: ts.Node): ts.CallExpression[] => {
    const found = ts.isCallExpression(node) ? [node] : []
    node.forEachChild((child) => void found.push(...callsIn(child)))

    return found
  }
  /** A name of the file's own is told apart from the same name elsewhere. */
  const nameFor = (declared: Declared) => {
    const name = declared.name?.getText() ?? ''
    const isExported = ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Export

    return isExported ? name : `${declared.getSourceFile().fileName}: ${name}`
  }
  const nameOf = (call: ts.CallExpression) => {
    const name = call.expression.getText()
    const own = declarationsOf(call.getSourceFile()).find((declared) => declared.name?.getText() === name)

    return own ? nameFor(own) : name
  }
  /** Whether some function around it was given a transaction. */
  const isWithin = (node: ts.Node): boolean =>
    (ts.isFunctionLike(node) && node.parameters.some(({ name }) => name.getText() === 'tx')) ||
    (node.parent !== undefined && isWithin(node.parent))
})

describe('variables', () => {
  const names = Object.keys(variables.shape).sort()

  it('are read in one place', () => {
    const readers = withText(/process\.env\b/, files(/^(app|components|db|emails|lib)\//))

    expect(readers.filter((file) => !file.startsWith('lib/testing/'))).toEqual(['lib/env.ts'])
  })

  it('are the ones that .env.example lists', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(
      (match) => match[1],
    )

    expect([...new Set(listed)].sort()).toEqual([...names, 'MUSTER_DATA'].sort())
  })
})

describe('words', () => {
  it('call a license a license', () => {
    const shown = globSync('messages/en/*.json').map((file) => [file, readFileSync(file, 'utf8')] as const)

    expect(
      shown
        .filter(([, said]) =>
          /\b(seat|licence|technicians?\b(?!"))/i.test(
            said.replace(/"[\w.]+":/g, '').replace(/Technician/g, ''),
          ),
        )
        .map(([file]) => file),
    ).toEqual([])
  })
})
