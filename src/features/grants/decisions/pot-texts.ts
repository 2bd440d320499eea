import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** How much is left of a pot, and what comes back to it: the words of the rule that `grant_taken` and `grants_can_be_given` keep. */
export const potTexts = inFourLanguages({
  nb: {
    left: (left: string, pot: string, committed: string) =>
      `Det er ${left} igjen av ${pot}. Bundet i tilskudd: ${committed}.`,
    offered: (amount: string) =>
      `Av dette er ${amount} tilsagn som venter på svar. De er ikke med i det alle kan lese om utlysningen.`,
    rule: 'Når søkeren ikke tar imot et tilsagn, eller når deler av et tilskudd faller bort, går pengene tilbake til potten. Det som blir betalt tilbake, går også dit så lenge utlysningen er åpen eller har søknader som ikke er avgjort.',
  },
  nn: {
    left: (left: string, pot: string, committed: string) =>
      `Det er ${left} att av ${pot}. Bunde i tilskot: ${committed}.`,
    offered: (amount: string) =>
      `Av dette er ${amount} tilsegner som ventar på svar. Dei er ikkje med i det alle kan lese om utlysinga.`,
    rule: 'Når søkjaren ikkje tek imot ei tilsegn, eller når delar av eit tilskot fell bort, går pengane tilbake til potten. Det som blir betalt tilbake, går òg dit så lenge utlysinga er open eller har søknader som ikkje er avgjorde.',
  },
  sv: {
    left: (left: string, pot: string, committed: string) =>
      `Det finns ${left} kvar av ${pot}. Redan beviljat eller erbjudet: ${committed}.`,
    offered: (amount: string) =>
      `Av det är ${amount} erbjudanden som väntar på svar. De räknas inte in i det som alla kan läsa om utlysningen.`,
    rule: 'Pengar går tillbaka till potten när ett erbjudande inte tas emot eller när en del av ett bidrag inte ska betalas ut. Återbetalda pengar går dit så länge utlysningen är öppen eller har ansökningar som inte är avgjorda.',
  },
  en: {
    left: (left: string, pot: string, committed: string) =>
      `${left} is left of ${pot}. Already granted or offered: ${committed}.`,
    offered: (amount: string) =>
      `Of this, ${amount} is offers that wait for an answer. They are not counted in what everybody can read about the call.`,
    rule: 'The pot gets back offers that are not accepted and parts of grants that lapse. Money that is paid back also goes there, as long as the call is open or has applications that are not decided.',
  },
})
