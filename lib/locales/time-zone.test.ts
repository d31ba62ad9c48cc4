import { describe, expect, it } from 'vitest'
import { knownTimeZone, timeZoneName } from './time-zone.ts'

const at = new Date('2026-11-28T22:04:00Z')

describe('a zone', () => {
  it.each([
    ['America/Sao_Paulo', 'São Paulo time', 'horário de São Paulo', 'heure de São Paulo'],
    ['America/New_York', 'New York time', 'horário de Nova York', 'heure de New York'],
    [
      'America/Argentina/Buenos_Aires',
      'Buenos Aires time',
      'horário de Buenos Aires',
      'heure de Buenos Aires',
    ],
    ['Africa/Cairo', 'Cairo time', 'horário do Cairo', 'heure du Caire'],
    ['Africa/Abidjan', 'Abidjan time', 'horário de Abidjan', 'heure d’Abidjan'],
    ['Atlantic/Azores', 'Azores time', 'horário dos Açores', 'heure des Açores'],
    ['Asia/Kolkata', 'Kolkata time', 'horário de Kolkata', 'heure de Kolkata'],
    ['Asia/Calcutta', 'Kolkata time', 'horário de Kolkata', 'heure de Kolkata'],
    ['Europe/Kyiv', 'Kyiv time', 'horário de Kiev', 'heure de Kiev'],
    ['Europe/London', 'London time', 'horário de Londres', 'heure de Londres'],
    ['europe/paris', 'Paris time', 'horário de Paris', 'heure de Paris'],
    ['UTC', 'UTC', 'UTC', 'UTC'],
    ['Etc/GMT+3', 'UTC−3', 'UTC−3', 'UTC−3'],
    ['+05:30', 'UTC+5:30', 'UTC+5:30', 'UTC+5:30'],
    ['Nowhere/At_All', 'UTC', 'UTC', 'UTC'],
  ])('%s has a name for strangers', (zone, en, ptBR, fr) => {
    expect(timeZoneName(zone, 'en', at)).toBe(en)
    expect(timeZoneName(zone, 'pt-BR', at)).toBe(ptBR)
    expect(timeZoneName(zone, 'fr', at)).toBe(fr)
  })

  it('that nobody knows is UTC', () => {
    expect(knownTimeZone('Nowhere/At_All')).toBe('UTC')
    expect(knownTimeZone('America/Recife')).toBe('America/Recife')
  })
})
