'use client'

import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Icon } from '#components/ui/icon.tsx'
import { controlClass } from '#components/ui/input.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { type Departments, DepartmentsPicker } from './departments-picker.tsx'

type DepartmentsButtonProps = {
  departments: readonly { id: string; name: string }[]
  value: Departments
  onChange: (value: Departments) => void
  /** Its name, with the words on it: "Departments for ana@acme.test, 3 departments". */
  label: (selected: string) => string
  id?: string
  size?: 'sm' | 'md' | 'lg'
}

/** Says which departments somebody may enter, and opens the list to choose them in. Needs the words `invite`. */
export function DepartmentsButton({
  departments,
  value,
  onChange,
  label,
  id,
  size = 'sm',
}: DepartmentsButtonProps) {
  const t = useTranslations('invite.departments')
  const { allDepartments, departmentIds } = value
  const only = departmentIds.length === 1 ? departments.find((one) => one.id === departmentIds[0]) : undefined
  const words = allDepartments ? t('all') : (only?.name ?? t('count', { count: departmentIds.length }))

  return (
    <Popover
      id={id}
      label={label(words)}
      align={size === 'sm' ? 'end' : 'start'}
      aria-label={label(words)}
      className={controlClass(
        size,
        clsx(
          'touchable inline-flex items-center justify-between gap-1.5 text-start whitespace-nowrap',
          size === 'sm' && 'max-md:text-control!',
        ),
      )}
      content={(close) => (
        <DepartmentsPicker departments={departments} value={value} onChange={onChange} onDone={close} />
      )}
    >
      <span className="truncate">{words}</span>
      <Icon of={ChevronDown} className="-mr-0.5 text-text-3" />
    </Popover>
  )
}
