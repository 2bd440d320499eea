import { formatDay, formatMoney, formatNumber } from '../../../platform/i18n/format.ts'
import { inFourLanguages, type Language } from '../../../platform/i18n/languages.ts'
import type { ProjectGrant } from '../../grants/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { label } from '../../projects/index.ts'
import {
  type AdoptionInPeriod,
  adoptionStates,
  measureTitle,
  type ResultInPeriod,
  stopReasons,
} from '../../toolbox/index.ts'

const words = inFourLanguages({
  nb: {
    from: (state: string, day: string) => `${state} fra ${day}`,
    throughout: (state: string) => `${state} hele perioden`,
    atStart: (state: string) => `${state} da perioden begynte`,
    grant: (day: string, title: string, place: string, amount: string, number: string) =>
      `${day}: Tilskudd til «${title}» (${place}): ${amount}, nr. ${number}.`,
    lapsed: (amount: string) => `${amount} av dette er falt bort og blir ikke utbetalt.`,
    repaid: (amount: string) => `${amount} er betalt tilbake.`,
    evaluated: (measure: string, day: string) => `${measure}, evaluert ${day}:`,
    aims: {
      fully: 'målene er nådd fullt ut.',
      partly: 'målene er delvis nådd.',
      not: 'målene er ikke nådd.',
      'too-early': 'det er for tidlig å si om målene er nådd.',
    },
    reached: (count: string) => `Nådde ${count} personer.`,
    again: {
      yes: 'Vi ville gjort det igjen.',
      'with-changes': 'Vi ville gjort det igjen med endringer.',
      no: 'Vi ville ikke gjort det igjen.',
    },
    measured: (text: string) => `Målt før og etter: ${text}`,
    lesson: (text: string) => `Lærdom: ${text}`,
  },
  nn: {
    from: (state: string, day: string) => `${state} frå ${day}`,
    throughout: (state: string) => `${state} heile perioden`,
    atStart: (state: string) => `${state} då perioden byrja`,
    grant: (day: string, title: string, place: string, amount: string, number: string) =>
      `${day}: Tilskot til «${title}» (${place}): ${amount}, nr. ${number}.`,
    lapsed: (amount: string) => `${amount} av dette har falle bort og blir ikkje utbetalt.`,
    repaid: (amount: string) => `${amount} er betalt tilbake.`,
    evaluated: (measure: string, day: string) => `${measure}, evaluert ${day}:`,
    aims: {
      fully: 'måla er nådde fullt ut.',
      partly: 'måla er delvis nådde.',
      not: 'måla er ikkje nådde.',
      'too-early': 'det er for tidleg å seie om måla er nådde.',
    },
    reached: (count: string) => `Nådde ${count} personar.`,
    again: {
      yes: 'Vi ville gjort det igjen.',
      'with-changes': 'Vi ville gjort det igjen med endringar.',
      no: 'Vi ville ikkje gjort det igjen.',
    },
    measured: (text: string) => `Målt før og etter: ${text}`,
    lesson: (text: string) => `Lærdom: ${text}`,
  },
  sv: {
    from: (state: string, day: string) => `${state} från den ${day}`,
    throughout: (state: string) => `${state} under hela perioden`,
    atStart: (state: string) => `${state} när perioden började`,
    grant: (day: string, title: string, place: string, amount: string, number: string) =>
      `${day}: Bidrag till ”${title}” (${place}): ${amount}, nr ${number}.`,
    lapsed: (amount: string) => `${amount} av detta betalas inte ut.`,
    repaid: (amount: string) => `${amount} har betalats tillbaka.`,
    evaluated: (measure: string, day: string) => `${measure}, utvärderad den ${day}:`,
    aims: {
      fully: 'målen är helt uppnådda.',
      partly: 'målen är delvis uppnådda.',
      not: 'målen är inte uppnådda.',
      'too-early': 'det är för tidigt att säga om målen är uppnådda.',
    },
    reached: (count: string) => `Nådde ${count} personer.`,
    again: {
      yes: 'Vi skulle göra om det.',
      'with-changes': 'Vi skulle göra om det med ändringar.',
      no: 'Vi skulle inte göra om det.',
    },
    measured: (text: string) => `Mätt före och efter: ${text}`,
    lesson: (text: string) => `Lärdom: ${text}`,
  },
  en: {
    from: (state: string, day: string) => `${state} from ${day}`,
    throughout: (state: string) => `${state} throughout the period`,
    atStart: (state: string) => `${state} when the period began`,
    grant: (day: string, title: string, place: string, amount: string, number: string) =>
      `${day}: Grant for “${title}” (${place}): ${amount}, no. ${number}.`,
    lapsed: (amount: string) => `${amount} of this has lapsed and will not be paid.`,
    repaid: (amount: string) => `${amount} has been paid back.`,
    evaluated: (measure: string, day: string) => `${measure}, evaluated on ${day}:`,
    aims: {
      fully: 'the aims were fully reached.',
      partly: 'the aims were partly reached.',
      not: 'the aims were not reached.',
      'too-early': 'it is too early to say whether the aims were reached.',
    },
    reached: (count: string) => `Reached ${count} people.`,
    again: {
      yes: 'We would do it again.',
      'with-changes': 'We would do it again with changes.',
      no: 'We would not do it again.',
    },
    measured: (text: string) => `Measured before and after: ${text}`,
    lesson: (text: string) => `Lesson: ${text}`,
  },
})

const sentence = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`)

const named = (
  { measure, municipalityKey }: Pick<AdoptionInPeriod, 'measure' | 'municipalityKey'>,
  language: Language,
) => `${measureTitle(measure, language).title} (${municipalityLabel(municipalityKey)})`

/** Which measure is used where, and what became of it in the period: "Fadder på fritida (Sortland): pilot fra 3. mars 2026." */
export function adoptionText(adoption: AdoptionInPeriod, language: Language): string {
  const t = words[language]
  const { before, states } = adoption
  const state = (id: string) => label(adoptionStates, id as never, language)
  const began = before === null ? [] : [(states.length === 0 ? t.throughout : t.atStart)(state(before))]
  const went = states.map(({ state: id, since, reason }) => {
    const why = reason === null ? '' : ` (${label(stopReasons, reason, language)})`
    return `${t.from(state(id), formatDay(since, language))}${why}`
  })
  return sentence(`${named(adoption, language)}: ${[...began, ...went].join(', ')}`)
}

/** How the municipality does it, in its own words; nothing where it said nothing. */
export function adaptationText(adoption: AdoptionInPeriod, language: Language): string | undefined {
  const own = adoption.adaptation.replace(/\s+/gu, ' ').trim()
  return own === '' ? undefined : sentence(`${named(adoption, language)}: ${own}`)
}

/** A small grant in one line, with its day, amount and number, and what of it was given up or paid back. */
export function grantText(grant: ProjectGrant, language: Language): string {
  const { awardedOn, title, municipalityKey, amount, lapsed, repaid, currency, number } = grant
  const t = words[language]
  const money = (units: number) => formatMoney(units, currency, language)
  const place = municipalityLabel(municipalityKey)
  return [
    t.grant(formatDay(awardedOn, language), title, place, money(amount), number),
    lapsed > 0 ? t.lapsed(money(lapsed)) : '',
    repaid > 0 ? t.repaid(money(repaid)) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** How it went, as it was evaluated: the aims and why, whom it reached, what was measured and learnt, and whether they would do it again. */
export function resultText(result: ResultInPeriod, language: Language): string {
  const t = words[language]
  const { evaluatedOn, aims, again, reached, why, measured, lesson } = result
  return [
    t.evaluated(named(result, language), formatDay(evaluatedOn, language)),
    t.aims[aims],
    why ? sentence(why) : '',
    reached === null ? '' : t.reached(formatNumber(reached, language)),
    measured ? sentence(t.measured(measured)) : '',
    again === null ? '' : t.again[again],
    lesson ? sentence(t.lesson(lesson)) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
