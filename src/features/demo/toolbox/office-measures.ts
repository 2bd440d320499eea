import { between, type DemoMeasure, demoSources, nok, sek } from './demo-measure.ts'

/** How the municipality itself works, learns and tells of the place. */
export const officeMeasures: DemoMeasure[] = [
  {
    key: 'coordinator-each',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'moving-in', 'new-services-and-jobs'],
    goals: ['population', 'competence'],
    direct: ['newcomer', 'immigrant'],
    intermediary: ['municipality-as-service-provider', 'public-employee'],
    mainAction: 'organising-cooperation',
    actions: ['competence', 'host-reception'],
    cost: nok(60_000, 120_000),
    hours: between(200, 400),
    months: between(2, 4),
    sources: [demoSources.resource, demoSources.labour],
    texts: {
      nb: {
        title: 'Én koordinator i hver kommune, felles møte hver måned',
        summary:
          'Hver kommune peker ut én med tid og fullmakt. De møtes hver måned, deler det de har laget, og følger hverandres tiltak.',
        aim: 'Ingen skal finne opp det naboen allerede har. Arbeidet skal tåle at én slutter.',
        steps: [
          'Avtal stillingsandel og fullmakt skriftlig med kommunedirektøren.',
          'Møtes en gang i måneden, annenhver gang på nett.',
          'Ha en felles mappe med maler og mislykkede forsøk.',
          'La to og to bytte arbeidsplass en dag i året.',
          'Pek ut en vara i hver kommune.',
        ],
        roles: 'Koordinator og vara i hver kommune, en regional rådgiver som kaller inn.',
        needs: 'Skriftlig fullmakt. Minst en dag i uka.',
        pitfalls:
          'Uten avsatt tid blir det en oppgave for kvelden. Bytter lederen, må avtalen tas opp igjen.',
        variants: 'To små kommuner deler én.',
        rationale:
          'Små kontorer har mange oppgaver og få kolleger. Et fast fellesskap gir både hjelp og utholdenhet.',
        costNote: 'Stillingsandeler og reise.',
      },
      sv: {
        title: 'En samordnare i varje kommun, gemensamt möte varje månad',
        summary:
          'Varje kommun utser en med tid och mandat. De träffas varje månad, delar det de har gjort och följer varandras arbete.',
        aim: 'Ingen ska uppfinna det grannen redan har. Arbetet ska tåla att någon slutar.',
        steps: [
          'Kom överens skriftligt om tid och mandat.',
          'Träffas en gång i månaden.',
          'Ha en gemensam mapp med mallar och misslyckade försök.',
          'Låt två och två byta arbetsplats en dag om året.',
          'Utse en ersättare i varje kommun.',
        ],
      },
    },
  },
  {
    key: 'reference-group',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['participation', 'inclusion-integration'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['immigrant', 'newcomer'],
    intermediary: ['municipality-as-service-provider', 'public-agency'],
    mainAction: 'organising-cooperation',
    actions: ['analysis-mapping', 'host-reception'],
    cost: nok(5_000, 25_000),
    hours: between(40, 90),
    months: between(1, 2),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Referansegruppe av innflyttere',
        summary:
          'Seks til åtte som selv har flyttet hit, møtes fire ganger i året og gir råd om alt fra velkomstbrev til skolerute. Kommunen svarer på hvert råd.',
        aim: 'Tjenestene skal passe for dem som er nye, og innflyttere skal se at det de sier, endrer noe.',
        steps: [
          'Be seks til åtte personer med ulik bakgrunn, alder og grunn til å flytte.',
          'La gruppen velge sin egen leder.',
          'Send sakene ut i forveien, i klart språk.',
          'Gi skriftlig svar på hvert råd innen en måned: gjør vi, gjør vi ikke, og hvorfor.',
          'Bytt ut halve gruppen hvert annet år.',
        ],
        roles: 'En leder av gruppen, en sekretær fra kommunen, en politiker som møter hver gang.',
        needs: 'Møtegodtgjøring eller i det minste dekket reise og barnepass.',
        pitfalls:
          'Grupper som bare blir hørt etter at saken er avgjort, løser seg opp. Bruk aldri gruppen som tolk for alle innflyttere.',
        variants: 'Felles gruppe for flere kommuner, med møter på nett.',
        rationale: 'De som nettopp har gått veien, ser hullene i den. Svarplikt holder engasjementet oppe.',
        costNote: 'Godtgjøring, reise, barnepass.',
      },
      sv: {
        title: 'Referensgrupp av inflyttade',
        summary:
          'Sex till åtta som själva har flyttat hit träffas fyra gånger om året och ger råd. Kommunen svarar på varje råd.',
        aim: 'Tjänsterna ska passa den som är ny, och inflyttade ska se att det de säger gör skillnad.',
        steps: [
          'Fråga sex till åtta personer med olika bakgrund.',
          'Låt gruppen välja sin egen ordförande.',
          'Skicka ut frågorna i förväg, på klarspråk.',
          'Svara skriftligt på varje råd inom en månad.',
        ],
      },
    },
  },
  {
    key: 'leader-seminars',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['labour-supply', 'inclusion-integration', 'skills-supply'],
    goals: ['jobs', 'competence'],
    direct: ['immigrant'],
    intermediary: ['employer', 'municipality-as-employer', 'voluntary-organisation'],
    mainAction: 'competence',
    actions: ['recruitment', 'organising-cooperation'],
    cost: nok(60_000, 180_000),
    hours: between(80, 160),
    months: between(2, 4),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Lederseminar om innvandring som ressurs',
        summary:
          'Korte samlinger der ledere i kommune, bedrifter og frivillighet hører om erfaringer fra naboen, og går hjem med én ting å prøve før neste gang.',
        aim: 'Ledere skal ansette, ta imot og beholde folk med innvandrerbakgrunn fordi de ser hva det gir arbeidsplassen.',
        steps: [
          'Spør ledere hva som hindrer dem, før programmet lages.',
          'Legg samlingen til et møte de allerede går på: næringsforening, ledermøte, årsmøte.',
          'La en leder fra en nabokommune fortelle hva som gikk galt først.',
          'Avslutt med at hver skriver ned én ting de vil prøve.',
          'Ring etter seks uker og spør hvordan det gikk.',
        ],
        roles: 'Prosjektleder lager programmet, næringsforeningen inviterer, ordføreren åpner.',
        needs: 'Avtale med dem som eier møteplassene lederne allerede bruker.',
        pitfalls:
          'Egne seminarer på dagtid får få påmeldte. Tre små på andres møter virker bedre enn ett stort.',
        variants: 'Bedriftsbesøk i stedet for seminar. Lunsj på nett.',
        rationale:
          'Ansettelser i små kommuner skjer gjennom ledere som kjenner hverandre. En kollega som har prøvd, veier mer enn en foredragsholder utenfra.',
        costNote: 'Innledere, reise og lokaler; lite om man bruker møter som allerede finnes.',
      },
      sv: {
        title: 'Ledarseminarier om invandring som resurs',
        summary:
          'Korta träffar där ledare i kommun, företag och föreningar hör grannens erfarenheter och går hem med en sak att pröva.',
        aim: 'Ledare ska anställa, ta emot och behålla människor med invandrarbakgrund.',
        steps: [
          'Fråga ledarna vad som hindrar dem innan programmet görs.',
          'Lägg träffen på ett möte de redan går på.',
          'Låt en ledare från en grannkommun berätta vad som gick fel först.',
          'Avsluta med att var och en skriver ner en sak att pröva.',
          'Ring efter sex veckor och fråga hur det gick.',
        ],
      },
    },
  },
  {
    key: 'inventory-neighbours',
    partnership: 'akademiNorr',
    language: 'sv',
    themes: ['participation', 'new-services-and-jobs'],
    goals: ['competence', 'innovation'],
    direct: ['public-employee' as const],
    intermediary: ['public-agency', 'municipality-as-service-provider'],
    mainAction: 'analysis-mapping',
    actions: ['organising-cooperation'],
    cost: sek(50_000, 200_000),
    hours: between(200, 500),
    months: between(3, 6),
    sources: [demoSources.akademiNorr, demoSources.strategic],
    texts: {
      sv: {
        title: 'Inventera innan ni startar nytt',
        summary:
          'Innan en ansökan skrivs intervjuas alla kommuner om vad som redan har prövats, vad som fungerade och vad som lades ner.',
        aim: 'Nya projekt ska bygga på det som redan är känt, också på misslyckanden.',
        steps: [
          'Gör en kort enkät och en intervjuguide med samma frågor till alla.',
          'Intervjua minst två i varje kommun.',
          'Visa öppet vilka kommuner som inte har svarat.',
          'Sortera i framgångsfaktorer, behov, hinder, exempel och lärdomar.',
          'Låt de intervjuade kontrollera det som har skrivits.',
          'Träffas om resultatet innan ansökan skrivs.',
        ],
        roles: 'En utredare, en kontakt i varje kommun, en styrgrupp som frågar efter resultatet.',
        needs: 'Tid hos dem som ska svara. Samtycke och gallringstid för intervjuer.',
        pitfalls: 'Bara de nöjda svarar. Det som lades ner glöms.',
        variants: 'Gemensam dag i stället för intervjuer.',
        rationale:
          'Små kommuner startar ofta om samma sak med några års mellanrum, eftersom ingen skrev ner hur det gick.',
        costNote: 'Utredarens tid, resor, en gemensam dag.',
      },
      nb: {
        title: 'Kartlegg før dere starter nytt',
        summary:
          'Før en søknad skrives, intervjues alle kommunene om hva som er prøvd, hva som virket, og hva som ble lagt ned.',
        aim: 'Nye prosjekter skal bygge på det som allerede er kjent, også på det som ikke virket.',
        steps: [
          'Lag et kort spørreskjema og en intervjuguide med samme spørsmål til alle.',
          'Intervju minst to i hver kommune.',
          'Vis åpent hvilke kommuner som ikke har svart.',
          'Sorter i suksessfaktorer, behov, hindringer, eksempler og lærdommer.',
          'La de intervjuede kontrollere det som er skrevet.',
          'Møtes om resultatet før søknaden skrives.',
        ],
      },
    },
  },
  {
    key: 'learning-centre',
    partnership: 'akademiNorr',
    language: 'sv',
    themes: ['skills-supply', 'school-completion'],
    goals: ['competence', 'population', 'regional-centres'],
    direct: ['student', 'unemployed-person', 'woman', 'young-adult'],
    intermediary: ['school-and-college', 'employer'],
    mainAction: 'competence',
    actions: ['apprentice-trainee', 'meeting-place'],
    cost: sek(150_000, 500_000),
    hours: between(500, 1_200),
    months: between(6, 12),
    sources: [demoSources.akademiNorr],
    texts: {
      sv: {
        title: 'Lärcentrum: studera där man bor',
        summary:
          'Studieplats, teknik, tentamensvakt och någon som frågar hur det går, för den som läser på distans.',
        aim: 'Vuxna ska kunna läsa hela utbildningar utan att flytta, och fler ska bli klara.',
        steps: [
          'Fråga arbetsgivarna vilka utbildningar de behöver om tre år.',
          'Kom överens med lärosäten om tentamen och träffar på orten.',
          'Ordna en lokal som är öppen på kvällar.',
          'Utse en studiecoach som ringer dem som slutar komma.',
          'Följ upp varje år hur många som blev klara och vad de gör.',
        ],
        roles: 'Föreståndare, studiecoach, kontakt vid lärosätet.',
        needs: 'Bra bredband, tyst rum, avtal om tentamen.',
        pitfalls: 'En lokal utan människa är bara en lokal.',
        variants: 'Lärcentrum i samma hus som biblioteket.',
        rationale:
          'De flesta som läser på distans och hoppar av gör det för att de är ensamma, inte för att det är svårt.',
        costNote: 'Personal, lokal, teknik.',
      },
      nb: {
        title: 'Studiesenter: studere der man bor',
        summary:
          'Studieplass, utstyr, eksamensvakt og noen som spør hvordan det går, for den som studerer på nett.',
        aim: 'Voksne skal kunne ta hele utdanninger uten å flytte, og flere skal fullføre.',
        steps: [
          'Spør arbeidsgiverne hvilke utdanninger de trenger om tre år.',
          'Avtal eksamen og samlinger på stedet med læresteder.',
          'Ordne et lokale som er åpent på kvelden.',
          'Pek ut en studiecoach.',
          'Følg opp hvert år hvor mange som fullførte.',
        ],
      },
    },
  },
]
