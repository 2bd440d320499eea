import type { FormDefinition } from '../../../platform/forms/definition.ts'
import { inFourLanguages, type Language } from '../../../platform/i18n/languages.ts'
import { builtInForms } from './index.ts'

/** Where the forms that Rotfeste brings come from, by their key; the definition itself says it in English only. */
const sourceTexts = inFourLanguages({
  nb: {
    'bolyst-annual-report':
      'Skjemaet for årlig rapport i Bolyst-programmet, slik det ble brukt for 2013. Kommunal- og moderniseringsdepartementet (før 2014 Kommunal- og regionaldepartementet) eier det. Radene, rekkefølgen og det som står trykt, er skjemaets eget. Inndelingen, hjelpetekstene, oversettelsene og spørsmålene som ikke står trykt, er våre.',
    'bolyst-final-report':
      'Laget for Rotfeste, med radene i den årlige Bolyst-rapporten som mønster. Ikke et offisielt skjema.',
    'esf-final-report':
      'Laget for Rotfeste ut fra de opplysningene ESF-prosjekter blir beskrevet med. Ikke et offisielt skjema.',
    'grant-report': 'Laget for Rotfeste.',
    'measure-evaluation': 'Laget for Rotfeste.',
    'inventory-interview':
      'Laget for Rotfeste, ut fra det en forstudie om unge og integrering i tretten kommuner ville finne svar på.',
    'inventory-questionnaire':
      'Laget for Rotfeste, ut fra det en forstudie om unge og integrering i tretten kommuner ville finne svar på.',
    'regional-status-report': 'Laget for Rotfeste.',
  },
  nn: {
    'bolyst-annual-report':
      'Skjemaet for årleg rapport i Bolyst-programmet, slik det vart brukt for 2013. Kommunal- og moderniseringsdepartementet (før 2014 Kommunal- og regionaldepartementet) eig det. Radene, rekkjefølgja og det som står prenta, er skjemaet sitt eige. Inndelinga, hjelpetekstane, omsetjingane og spørsmåla som ikkje står prenta, er våre.',
    'bolyst-final-report':
      'Laga for Rotfeste, med radene i den årlege Bolyst-rapporten som mønster. Ikkje eit offisielt skjema.',
    'esf-final-report':
      'Laga for Rotfeste ut frå dei opplysningane ESF-prosjekt blir skildra med. Ikkje eit offisielt skjema.',
    'grant-report': 'Laga for Rotfeste.',
    'measure-evaluation': 'Laga for Rotfeste.',
    'inventory-interview':
      'Laga for Rotfeste, ut frå det ein forstudie om unge og integrering i tretten kommunar ville finne svar på.',
    'inventory-questionnaire':
      'Laga for Rotfeste, ut frå det ein forstudie om unge og integrering i tretten kommunar ville finne svar på.',
    'regional-status-report': 'Laga for Rotfeste.',
  },
  sv: {
    'bolyst-annual-report':
      'Formuläret för årsrapport i det norska programmet Bolyst, så som det användes för 2013. Det norska kommunaldepartementet (KMD, före 2014 KRD) äger det. Raderna, ordningen och det som står tryckt är formulärets eget. Indelningen, hjälptexterna, översättningarna och de frågor som inte står tryckta är våra.',
    'bolyst-final-report':
      'Gjort för Rotfeste med raderna i Bolysts årsrapport som förebild. Inget officiellt formulär.',
    'esf-final-report':
      'Gjort för Rotfeste utifrån de uppgifter som ESF-projekt beskrivs med. Inget officiellt formulär.',
    'grant-report': 'Gjort för Rotfeste.',
    'measure-evaluation': 'Gjort för Rotfeste.',
    'inventory-interview':
      'Gjort för Rotfeste utifrån det som en förstudie om unga och integration i tretton kommuner ville få svar på.',
    'inventory-questionnaire':
      'Gjort för Rotfeste utifrån det som en förstudie om unga och integration i tretton kommuner ville få svar på.',
    'regional-status-report': 'Gjort för Rotfeste.',
  },
  en: {
    'bolyst-annual-report':
      'The annual report form of the BOLYST programme, as used for 2013. It is owned by the Norwegian ministry for local government (KMD, before 2014 KRD). The rows, their order and what is printed are the form’s own. The sections, help texts, translations and questions that are not printed are ours.',
    'bolyst-final-report':
      'Made for Rotfeste, after the rows of the BOLYST annual report. Not an official form.',
    'esf-final-report':
      'Made for Rotfeste, after the facts that ESF projects are described by. Not an official form.',
    'grant-report': 'Made for Rotfeste.',
    'measure-evaluation': 'Made for Rotfeste.',
    'inventory-interview':
      'Made for Rotfeste, after what a pre-study of young people and integration in thirteen municipalities set out to find.',
    'inventory-questionnaire':
      'Made for Rotfeste, after what a pre-study of young people and integration in thirteen municipalities set out to find.',
    'regional-status-report': 'Made for Rotfeste.',
  },
})

/**
 * What is said of where a form comes from: in the reader's language as long as it is what Rotfeste brought, also in a copy; otherwise
 * the words of whoever wrote it, in a language nobody has stated.
 */
export function sourceWords({ source }: Pick<FormDefinition, 'source'>, language: Language): string {
  const words: Record<string, string> = sourceTexts[language]
  const brought = builtInForms.find((form) => form.source === source && words[form.key] !== undefined)
  return (brought && words[brought.key]) ?? source
}
