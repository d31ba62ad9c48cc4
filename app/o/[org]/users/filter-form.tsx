'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { announce } from '#components/layout/live-region.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect, type Option } from '#components/ui/native-select.tsx'

type Choice = { name: string; label: string; value: string; options: readonly Option[] }

type FilterFormProps = {
  action: string
  label: string
  search: { label: string; value: string }
  choices: readonly Choice[]
  /** What the address says besides: the view, the order. */
  kept: Readonly<Record<string, string>>
  /** Read aloud when another result has come. */
  found: string
  children: ReactNode
}

const PAUSE = 300

/** Search and filters, as a plain form that applies itself where JavaScript runs. Marks itself while the result is on its way. */
export function FilterForm(props: FilterFormProps) {
  const { action, label, search, choices, kept, found, children } = props
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const heard = useRef(found)
  const region = useRef<HTMLElement>(null)
  const [pending, start] = useTransition()

  const apply = () => {
    clearTimeout(timer.current)
    if (!form.current) return
    const filled = [...new FormData(form.current)].filter(([, value]) => value !== '')
    const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))
    start(() => router.replace(query.size > 0 ? `${action}?${query}` : action, { scroll: false }))
  }
  const change = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    if (event.target instanceof HTMLSelectElement) apply()
    else timer.current = setTimeout(apply, PAUSE)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply()
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (heard.current === found) return
    heard.current = found
    announce(found)
    // A filter that was removed took the focus with it.
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true })
  }, [found])
  useFollow(form, { q: search.value, ...Object.fromEntries(choices.map(({ name, value }) => [name, value])) })

  return (
    <search
      ref={region}
      tabIndex={-1}
      aria-label={label}
      data-pending={pending || undefined}
      aria-busy={pending || undefined}
      className="peer px-(--gutter)"
    >
      <form
        ref={form}
        action={action}
        onSubmit={submit}
        onChange={change}
        className="mt-3 flex flex-wrap items-center gap-1.5"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span className="block w-62.5 max-md:w-full">
          <Input
            size="sm"
            type="search"
            name="q"
            defaultValue={search.value}
            maxLength={200}
            aria-label={search.label}
            placeholder={search.label}
            autoComplete="off"
            leading={<Icon of={Search} />}
          />
        </span>
        {choices.map(({ name, label, value, options }) => (
          <NativeSelect
            key={name}
            size="sm"
            name={name}
            defaultValue={value}
            aria-label={label}
            options={options}
            className="max-w-50 max-md:flex-1"
          />
        ))}
        {children}
      </form>
    </search>
  )
}

/** Makes the fields follow the address where something else changed it; never under the hands of who is typing. */
function useFollow(form: { current: HTMLFormElement | null }, values: Record<string, string>) {
  const key = JSON.stringify(values)
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(key) as Record<string, string>)) {
      const field = form.current?.elements.namedItem(name)
      const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
      if (isField && field !== document.activeElement) field.value = value
    }
  }, [form, key])
}
