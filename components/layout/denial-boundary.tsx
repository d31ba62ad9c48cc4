'use client'

import { usePathname } from 'next/navigation'
import { Component, type ReactNode } from 'react'
import { type Denial, readDenial } from '#lib/access/denial.ts'
import { DenialView } from './denial-view.tsx'

type Props = { full?: boolean | undefined; children: ReactNode }

/** Catches what a door threw because somebody may not enter; every other error goes on to its own page. */
export function DenialBoundary(props: Props) {
  return <Boundary {...props} path={usePathname()} />
}

type State = { denial: Denial | null; path: string }

class Boundary extends Component<Props & { path: string }, State> {
  override state: State = { denial: null, path: this.props.path }

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    const denial = readDenial(problem)
    if (!denial) throw problem

    return { denial }
  }

  static getDerivedStateFromProps({ path }: { path: string }, state: State): State {
    return path === state.path ? state : { denial: null, path }
  }

  override render() {
    const { full, children } = this.props
    const { denial } = this.state

    return denial ? <DenialView denial={denial} full={full} /> : children
  }
}
