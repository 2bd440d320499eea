import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

/** Of uses in places like one. */
export const nearTexts = inFourLanguages({
  nb: {
    near: (count: number, most: number, name: string) =>
      `${count === 1 ? 'Én' : count} av de ${most} kommunene som ligner mest på ${name}, har prøvd tiltaket.${count === 1 ? '' : ' Den som ligner mest, står først.'}`,
    none: (most: number, name: string) =>
      `Ingen av de ${most} kommunene som ligner mest på ${name}, har prøvd tiltaket.`,
    farther: 'Av dem som har prøvd det, ligner denne mest:',
    rank: (rank: number) => `nummer ${rank} i likhet`,
    since: (state: string, day: string) => `${state} siden ${day}`,
    reached: (count: string) => `${count} personer nådd`,
    ask: 'Kan spørres:',
    order: (name: string) => `Det første tallet gjelder stedet, det andre gjelder ${name}.`,
    method: 'Slik sammenligner vi',
  },
  nn: {
    near: (count: number, most: number, name: string) =>
      `${count === 1 ? 'Éin' : count} av dei ${most} kommunane som liknar mest på ${name}, har prøvd tiltaket.${count === 1 ? '' : ' Den som liknar mest, står først.'}`,
    none: (most: number, name: string) =>
      `Ingen av dei ${most} kommunane som liknar mest på ${name}, har prøvd tiltaket.`,
    farther: 'Av dei som har prøvd det, liknar denne mest:',
    rank: (rank: number) => `nummer ${rank} i likskap`,
    since: (state: string, day: string) => `${state} sidan ${day}`,
    reached: (count: string) => `${count} personar nådde`,
    ask: 'Kan spørjast:',
    order: (name: string) => `Det første talet gjeld staden, det andre gjeld ${name}.`,
    method: 'Slik samanliknar vi',
  },
  sv: {
    near: (count: number, most: number, name: string) =>
      `${count === 1 ? 'En' : count} av de ${most} kommuner som mest liknar ${name} har prövat insatsen.${count === 1 ? '' : ' Den som liknar mest står först.'}`,
    none: (most: number, name: string) =>
      `Ingen av de ${most} kommuner som mest liknar ${name} har prövat insatsen.`,
    farther: 'Av dem som har prövat insatsen är det den här som liknar mest:',
    rank: (rank: number) => `nummer ${rank} i likhet`,
    since: (state: string, day: string) => `${state} sedan ${day}`,
    reached: (count: string) => `har nått ${count} personer`,
    ask: 'Svarar på frågor:',
    order: (name: string) => `Platsens siffra står först, sedan siffran för ${name}.`,
    method: 'Så jämför vi',
  },
  en: {
    near: (count: number, most: number, name: string) =>
      `${count === 1 ? 'One' : count} of the ${most} municipalities most like ${name} ${count === 1 ? 'has' : 'have'} tried the measure.${count === 1 ? '' : ' The most alike comes first.'}`,
    none: (most: number, name: string) =>
      `None of the ${most} municipalities most like ${name} has tried the measure.`,
    farther: 'Of those that have, this is the most alike:',
    rank: (rank: number) => `number ${rank} in likeness`,
    since: (state: string, day: string) => `${state} since ${day}`,
    reached: (count: string) => `${count} people reached`,
    ask: 'Can be asked:',
    order: (name: string) => `The figure for the place comes first, then the one for ${name}.`,
    method: 'How we compare',
  },
})
