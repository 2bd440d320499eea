import { between, type DemoMeasure, demoSources, nok } from './demo-measure.ts'

/** The place itself: its houses, its associations, what is told of it. */
export const placeMeasures: DemoMeasure[] = [
  {
    key: 'empty-houses',
    partnership: 'coast',
    language: 'nb',
    themes: ['housing', 'moving-in'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['potential-newcomer', 'family-with-children', 'young-adult'],
    intermediary: ['local-population', 'municipality-as-service-provider'],
    mainAction: 'housing',
    actions: ['information-guidance', 'analysis-mapping'],
    cost: nok(60_000, 160_000),
    hours: between(200, 400),
    months: between(6, 12),
    sources: [demoSources.labour],
    texts: {
      nb: {
        title: 'Tomme hus blir hjem',
        summary:
          'Kommunen finner husene som står tomme, ringer eierne og kobler dem med familier som vil bo hele året.',
        aim: 'Ti hus i året skal få folk i seg igjen.',
        steps: [
          'Lag en liste over hus uten folkeregistrert bosatt, sammen med bygdelaget.',
          'Skriv et vennlig brev til eierne, og ring etter to uker.',
          'Spør hva som hindrer: arv, standard, minner?',
          'Tilby mal for leiekontrakt og en visningsvert.',
          'Hold en liste over familier som leter, med samtykke.',
          'Del det som ble løst, så flere eiere tør.',
        ],
        roles: 'En boligkontakt i kommunen, bygdelag som kjenner husene.',
        needs: 'Tid. Kunnskap om odel, boplikt og arv.',
        pitfalls: 'Brev alene virker ikke. Press virker mot sin hensikt.',
        variants: 'Leie med rett til å kjøpe. Dugnad mot lav leie.',
        rationale:
          'Mange som vil flytte, finner ikke bolig, samtidig som hus står tomme. Det som mangler, er en som spør.',
        costNote: 'Tid, brev, småtilskudd til visning og istandsetting.',
      },
      sv: {
        title: 'Tomma hus blir hem',
        summary:
          'Kommunen hittar husen som står tomma, ringer ägarna och kopplar dem till familjer som vill bo året om.',
        aim: 'Tio hus om året ska bli bebodda igen.',
        steps: [
          'Gör en lista över hus utan folkbokförda, tillsammans med byalaget.',
          'Skriv ett vänligt brev till ägarna och ring efter två veckor.',
          'Fråga vad som hindrar.',
          'Erbjud mall för hyresavtal och en visningsvärd.',
          'Håll en lista över familjer som söker, med samtycke.',
        ],
      },
    },
  },
  {
    key: 'place-story',
    partnership: 'coast',
    language: 'nb',
    themes: ['reputation', 'culture-based-development'],
    goals: ['attractive-home-or-location', 'attractive-destination'],
    direct: ['local-population', 'potential-newcomer', 'youth'],
    intermediary: ['business-community', 'voluntary-organisation'],
    mainAction: 'reputation-marketing',
    actions: ['culture-leisure'],
    cost: nok(30_000, 200_000),
    hours: between(100, 250),
    months: between(3, 6),
    sources: [demoSources.labour],
    texts: {
      nb: {
        title: 'Stedets egen fortelling',
        summary:
          'Innbyggerne lager selv bildet av stedet: ti korte fortellinger om hverdagen, laget av ungdom og innflyttere.',
        aim: 'De som bor her, skal kjenne seg igjen, og de som vurderer å komme, skal se hverdagen og ikke brosjyren.',
        steps: [
          'La ungdomsrådet velge ti mennesker.',
          'Lær bort enkel film og skriving på to kvelder.',
          'Fortell også om det som er vanskelig.',
          'Vis det først hjemme.',
          'Gi arbeidsgivere lov til å bruke det når de lyser ut.',
        ],
        roles: 'Kulturskolen og ungdomsrådet.',
        needs: 'Samtykke fra alle som er med, også til senere bruk.',
        pitfalls: 'Slagord bestemt i et styrerom. Vakre bilder uten folk.',
        variants: 'Lydfortellinger langs turstien.',
        rationale: 'Stolthet hos dem som bor på stedet, er den beste anbefalingen.',
        costNote: 'Utstyr, kurs, litt lønn til ungdom.',
      },
      sv: {
        title: 'Platsens egen berättelse',
        summary:
          'Invånarna gör själva bilden av orten: tio korta berättelser om vardagen, gjorda av unga och inflyttade.',
        aim: 'De som bor här ska känna igen sig, och de som funderar ska se vardagen.',
        steps: [
          'Låt ungdomsrådet välja tio människor.',
          'Lär ut enkel film på två kvällar.',
          'Berätta också om det svåra.',
          'Visa det först hemma.',
        ],
      },
    },
  },
  {
    key: 'association-open-door',
    partnership: 'coast',
    language: 'nb',
    themes: ['participation', 'culture-based-development', 'inclusion-integration'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['newcomer', 'family-with-children', 'youth'],
    intermediary: ['voluntary-organisation'],
    mainAction: 'culture-leisure',
    actions: ['host-reception', 'information-guidance'],
    cost: nok(15_000, 50_000),
    hours: between(60, 140),
    months: between(2, 4),
    sources: [demoSources.labour],
    texts: {
      nb: {
        title: 'Åpen dør i lag og foreninger',
        summary:
          'Lag og foreninger får hjelp til å ta imot nye: en kontaktperson, en prøvemåned uten kontingent og en enkel side som sier når og hvor.',
        aim: 'Den som er ny, skal finne fram til et lag, komme inn døra og ha lyst til å komme igjen.',
        steps: [
          'Ring alle lag: hvem tar imot, når øver dere, hva koster det?',
          'Samle svarene på én side som lagene selv retter.',
          'Avtal prøvemåned og utlån av utstyr.',
          'Hold et kort kurs for dem som tar imot.',
          'Ta med nye på en runde: tre lag på én kveld.',
        ],
        roles: 'Frivilligsentralen leder. Hvert lag har én som tar imot.',
        needs: 'Noen som ringer. Utstyrsbank hos idrettsrådet.',
        pitfalls: 'En katalog ingen retter, gjør mer skade enn nytte.',
        variants: 'Aktivitetsdag i gymsalen på første skoledag.',
        rationale:
          'Foreningslivet er der folk møtes på små steder, men terskelen er høy når alle andre kjenner hverandre.',
        costNote: 'Tid, kurskveld, tilskudd til prøvemåneden.',
      },
      sv: {
        title: 'Öppen dörr i föreningarna',
        summary:
          'Föreningar får hjälp att ta emot nya: en kontaktperson, en gratis provmånad och en sida som säger när och var.',
        aim: 'Den som är ny ska hitta en förening, komma in genom dörren och vilja komma igen.',
        steps: [
          'Ring alla föreningar: vem tar emot, när, vad kostar det?',
          'Samla svaren på en sida som föreningarna själva rättar.',
          'Kom överens om provmånad och lån av utrustning.',
          'Ta med nya på en rundtur: tre föreningar på en kväll.',
        ],
      },
    },
    older: ['sv'],
  },
]
