import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** Figures come ready made. In comparisons the other place stands first, the own one second. */
export const similarTexts = inFourLanguages({
  nb: {
    link: 'Kommuner som ligner',
    title: (name: string) => `Kommuner som ligner på ${name}`,
    lead: (name: string) =>
      `Her er kommunene i Norge og Sverige som ligner mest på ${name} i størrelse, alder, avstander og utvikling. Det første tallet gjelder kommunen i listen, det andre ${name}.`,
    none: 'Vi har for få tall om denne kommunen til å sammenligne den med andre.',
    alike: 'Omtrent likt:',
    differs: 'Forskjellig:',
    against: (what: string, other: string, own: string) => `${what} (${other} mot ${own})`,
    left: (figures: string) => `Ikke sammenlignet fordi tallet mangler: ${figures}.`,
    used: 'Hvilke tiltak lignende kommuner har brukt',
    figures: {
      population: {
        name: 'innbyggere',
        column: 'Innbyggere',
        alike: 'innbyggere',
        more: 'flere innbyggere',
        less: 'færre innbyggere',
      },
      under25: {
        name: 'andel under 25 år',
        column: 'Under 25 år',
        alike: 'andel under 25 år',
        more: 'flere unge under 25 år',
        less: 'færre unge under 25 år',
      },
      from65: {
        name: 'andel på 65 år og over',
        column: '65 år og over',
        alike: 'andel på 65 år og over',
        more: 'flere på 65 år og over',
        less: 'færre på 65 år og over',
      },
      to20000: {
        name: 'avstand til en kommune med 20\u00a0000',
        column: 'Til 20\u00a0000',
        alike: 'avstand til en kommune med 20\u00a0000',
        more: 'lengre til en kommune med 20\u00a0000',
        less: 'kortere til en kommune med 20\u00a0000',
      },
      to50000: {
        name: 'avstand til en kommune med 50\u00a0000',
        column: 'Til 50\u00a0000',
        alike: 'avstand til en kommune med 50\u00a0000',
        more: 'lengre til en kommune med 50\u00a0000',
        less: 'kortere til en kommune med 50\u00a0000',
      },
      reachable: {
        name: 'folk innen rekkevidde',
        column: 'Innen rekkevidde',
        alike: 'folk innen rekkevidde',
        more: 'flere folk innen rekkevidde',
        less: 'færre folk innen rekkevidde',
      },
      change: {
        name: 'endring i folketallet',
        column: 'Endring i året',
        alike: 'endring i folketallet i året',
        more: 'sterkere vekst i året',
        less: 'svakere vekst i året',
      },
    },
    changes: {
      growMore: 'sterkere vekst i året',
      growLess: 'svakere vekst i året',
      fallLess: 'svakere nedgang i året',
      fallMore: 'sterkere nedgang i året',
      growNotFall: 'vekst og ikke nedgang i året',
      fallNotGrow: 'nedgang og ikke vekst i året',
    },
    why: 'Hva som er likt og ulikt',
    km: (km: string) => `${km} km`,
    table: 'Tallene',
    tableCaption: (count: number) => `Tallene for kommunen og de ${count} som ligner mest`,
    municipality: 'Kommune',
    ownRow: (name: string) => `${name} (denne)`,
    unknown: 'ikke kjent',
    method: 'Slik sammenligner vi',
    methodParts: {
      difference:
        'For hvert tall regner vi ut hvor stor forskjellen er, målt i steg: Ett steg er avstanden mellom kommunen en fjerdedel opp og kommunen tre fjerdedeler opp når alle kommuner i Norge og Sverige står i rekkefølge. Da betyr ikke én svært stor by noe for målestokken. Innbyggere, folk innen rekkevidde og avstander regnes logaritmisk: dobbelt så mange er like stor forskjell overalt.',
      weights: (list: string) => `Forskjellene slås sammen med disse vektene, i alt ti: ${list}.`,
      places:
        'Avstander måles i luftlinje fra midten av kommunen til midten av den nærmeste med så mange innbyggere. Kommunen selv teller med.',
      reach: (whole: string, half: string, none: string) =>
        `Folk innen rekkevidde er et anslag på arbeidsmarkedet: De som bor nærmere enn ${whole} km, teller helt, de på ${half} km halvt, og de som bor lenger unna enn ${none} km, ikke. Det er luftlinje mellom midtpunkter og ikke pendling, for pendlingstall finnes ikke likt for begge land.`,
      ages: 'Aldersgruppene er under 25 år og 65 år og over, fordi begge land publiserer tall for dem.',
      change: 'Endringen i folketallet er den jevne endringen i året over ni eller ti år.',
      unknown: (most: number) =>
        `Et tall som mangler, holder vi utenfor og gjetter ikke. En kommune sammenlignes bare når høyst ett av tallene vi kjenner for denne kommunen, mangler der (${most} av de ti vektene).`,
      bothWays:
        'Forskjellen er den samme begge veier, men rekkefølgen er ikke det: En kommune kan være den nærmeste for deg uten at du er den nærmeste for den.',
    },
    sources: 'Kilder',
    sourceNO:
      'Norge: Statistisk sentralbyrå, tabell 07459 og 10826 (CC BY 4.0). Folketall og alder 1. januar 2026, og folketall 1. januar 2016. For sju kommuner som ble delt, finnes ikke folketallet fra 2016.',
    sourceSE:
      'Sverige: Statistiska centralbyrån. Folketall fra 2023 til 2025. Alder finnes bare for Västerbotten (2023) og Norrbotten (2025), og folketall fra 2015 bare for Jämtland.',
    sourcePoints: 'Midtpunkter: Kartverket (CC BY 4.0) og Statistiska centralbyrån.',
  },
  nn: {
    link: 'Kommunar som liknar',
    title: (name: string) => `Kommunar som liknar på ${name}`,
    lead: (name: string) =>
      `Her er kommunane i Noreg og Sverige som liknar mest på ${name} i storleik, alder, avstandar og utvikling. Det første talet gjeld kommunen i lista, det andre ${name}.`,
    none: 'Vi har for få tal om denne kommunen til å samanlikne han med andre.',
    alike: 'Om lag likt:',
    differs: 'Ulikt:',
    against: (what: string, other: string, own: string) => `${what} (${other} mot ${own})`,
    left: (figures: string) => `Ikkje samanlikna fordi talet manglar: ${figures}.`,
    used: 'Kva tiltak liknande kommunar har brukt',
    figures: {
      population: {
        name: 'innbyggjarar',
        column: 'Innbyggjarar',
        alike: 'innbyggjarar',
        more: 'fleire innbyggjarar',
        less: 'færre innbyggjarar',
      },
      under25: {
        name: 'andel under 25 år',
        column: 'Under 25 år',
        alike: 'andel under 25 år',
        more: 'fleire unge under 25 år',
        less: 'færre unge under 25 år',
      },
      from65: {
        name: 'andel på 65 år og over',
        column: '65 år og over',
        alike: 'andel på 65 år og over',
        more: 'fleire på 65 år og over',
        less: 'færre på 65 år og over',
      },
      to20000: {
        name: 'avstand til ein kommune med 20\u00a0000',
        column: 'Til 20\u00a0000',
        alike: 'avstand til ein kommune med 20\u00a0000',
        more: 'lengre til ein kommune med 20\u00a0000',
        less: 'kortare til ein kommune med 20\u00a0000',
      },
      to50000: {
        name: 'avstand til ein kommune med 50\u00a0000',
        column: 'Til 50\u00a0000',
        alike: 'avstand til ein kommune med 50\u00a0000',
        more: 'lengre til ein kommune med 50\u00a0000',
        less: 'kortare til ein kommune med 50\u00a0000',
      },
      reachable: {
        name: 'folk innan rekkjevidd',
        column: 'Innan rekkjevidd',
        alike: 'folk innan rekkjevidd',
        more: 'fleire folk innan rekkjevidd',
        less: 'færre folk innan rekkjevidd',
      },
      change: {
        name: 'endring i folketalet',
        column: 'Endring i året',
        alike: 'endring i folketalet i året',
        more: 'sterkare vekst i året',
        less: 'svakare vekst i året',
      },
    },
    changes: {
      growMore: 'sterkare vekst i året',
      growLess: 'svakare vekst i året',
      fallLess: 'svakare nedgang i året',
      fallMore: 'sterkare nedgang i året',
      growNotFall: 'vekst og ikkje nedgang i året',
      fallNotGrow: 'nedgang og ikkje vekst i året',
    },
    why: 'Kva som er likt og ulikt',
    km: (km: string) => `${km} km`,
    table: 'Tala',
    tableCaption: (count: number) => `Tala for kommunen og dei ${count} som liknar mest`,
    municipality: 'Kommune',
    ownRow: (name: string) => `${name} (denne)`,
    unknown: 'ikkje kjent',
    method: 'Slik samanliknar vi',
    methodParts: {
      difference:
        'For kvart tal reknar vi ut kor stor skilnaden er, målt i steg: Eitt steg er avstanden mellom kommunen ein fjerdedel opp og kommunen tre fjerdedelar opp når alle kommunar i Noreg og Sverige står i rekkjefølgje. Då har ikkje éin svært stor by noko å seie for målestokken. Innbyggjarar, folk innan rekkjevidd og avstandar blir rekna logaritmisk: dobbelt så mange er like stor skilnad overalt.',
      weights: (list: string) => `Skilnadene blir slegne saman med desse vektene, i alt ti: ${list}.`,
      places:
        'Avstandar blir målte i luftlinje frå midten av kommunen til midten av den næraste med så mange innbyggjarar. Kommunen sjølv tel med.',
      reach: (whole: string, half: string, none: string) =>
        `Folk innan rekkjevidd er eit overslag over arbeidsmarknaden: Dei som bur nærare enn ${whole} km, tel heilt, dei på ${half} km halvt, og dei som bur lenger unna enn ${none} km, ikkje. Det er luftlinje mellom midtpunkt og ikkje pendling, for pendlingstal finst ikkje likt for begge land.`,
      ages: 'Aldersgruppene er under 25 år og 65 år og over, fordi begge land publiserer tal for dei.',
      change: 'Endringa i folketalet er den jamne endringa i året over ni eller ti år.',
      unknown: (most: number) =>
        `Eit tal som manglar, held vi utanfor og gissar ikkje. Ein kommune blir berre samanlikna når høgst eitt av tala vi kjenner for denne kommunen, manglar der (${most} av dei ti vektene).`,
      bothWays:
        'Skilnaden er den same begge vegar, men rekkjefølgja er ikkje det: Ein kommune kan vere den næraste for deg utan at du er den næraste for han.',
    },
    sources: 'Kjelder',
    sourceNO:
      'Noreg: Statistisk sentralbyrå, tabell 07459 og 10826 (CC BY 4.0). Folketal og alder 1. januar 2026, og folketal 1. januar 2016. For sju kommunar som vart delte, finst ikkje folketalet frå 2016.',
    sourceSE:
      'Sverige: Statistiska centralbyrån. Folketal frå 2023 til 2025. Alder finst berre for Västerbotten (2023) og Norrbotten (2025), og folketal frå 2015 berre for Jämtland.',
    sourcePoints: 'Midtpunkt: Kartverket (CC BY 4.0) og Statistiska centralbyrån.',
  },
  sv: {
    link: 'Kommuner som liknar',
    title: (name: string) => `Kommuner som liknar ${name}`,
    lead: (name: string) =>
      `Här är de kommuner i Sverige och Norge som mest liknar ${name} i storlek, ålder, avstånd och utveckling. Det första talet gäller kommunen i listan, det andra ${name}.`,
    none: 'Vi har för få siffror om kommunen för att kunna jämföra den med andra.',
    alike: 'Ungefär lika:',
    differs: 'Olika:',
    against: (what: string, other: string, own: string) => `${what} (${other} mot ${own})`,
    left: (figures: string) => `Inte jämfört eftersom siffran saknas: ${figures}.`,
    used: 'Vilka insatser liknande kommuner har använt',
    figures: {
      population: {
        name: 'invånare',
        column: 'Invånare',
        alike: 'invånare',
        more: 'fler invånare',
        less: 'färre invånare',
      },
      under25: {
        name: 'andel under 25 år',
        column: 'Under 25 år',
        alike: 'andel under 25 år',
        more: 'större andel under 25 år',
        less: 'mindre andel under 25 år',
      },
      from65: {
        name: 'andel 65 år och äldre',
        column: '65 år och äldre',
        alike: 'andel 65 år och äldre',
        more: 'större andel 65 år och äldre',
        less: 'mindre andel 65 år och äldre',
      },
      to20000: {
        name: 'avstånd till en kommun med 20\u00a0000',
        column: 'Till 20\u00a0000',
        alike: 'avstånd till en kommun med 20\u00a0000',
        more: 'längre till en kommun med 20\u00a0000',
        less: 'kortare till en kommun med 20\u00a0000',
      },
      to50000: {
        name: 'avstånd till en kommun med 50\u00a0000',
        column: 'Till 50\u00a0000',
        alike: 'avstånd till en kommun med 50\u00a0000',
        more: 'längre till en kommun med 50\u00a0000',
        less: 'kortare till en kommun med 50\u00a0000',
      },
      reachable: {
        name: 'människor inom räckhåll',
        column: 'Inom räckhåll',
        alike: 'människor inom räckhåll',
        more: 'fler människor inom räckhåll',
        less: 'färre människor inom räckhåll',
      },
      change: {
        name: 'befolkningsförändring',
        column: 'Förändring per år',
        alike: 'befolkningsförändring per år',
        more: 'starkare ökning per år',
        less: 'svagare ökning per år',
      },
    },
    changes: {
      growMore: 'starkare ökning per år',
      growLess: 'svagare ökning per år',
      fallLess: 'svagare minskning per år',
      fallMore: 'starkare minskning per år',
      growNotFall: 'ökning och inte minskning per år',
      fallNotGrow: 'minskning och inte ökning per år',
    },
    why: 'Vad som är lika och olika',
    km: (km: string) => `${km} km`,
    table: 'Siffrorna',
    tableCaption: (count: number) => `Siffrorna för kommunen och de ${count} som liknar den mest`,
    municipality: 'Kommun',
    ownRow: (name: string) => `${name} (den här)`,
    unknown: 'okänt',
    method: 'Så jämför vi',
    methodParts: {
      difference:
        'För varje siffra räknar vi ut hur stor skillnaden är, mätt i steg. Ett steg är avståndet mellan kommunen en fjärdedel upp och kommunen tre fjärdedelar upp när alla kommuner i Sverige och Norge står i ordning. Då påverkar en enda mycket stor stad inte måttstocken. Invånare, människor inom räckhåll och avstånd räknas logaritmiskt: dubbelt så många är en lika stor skillnad överallt.',
      weights: (list: string) => `Skillnaderna vägs ihop med dessa vikter, totalt tio: ${list}.`,
      places:
        'Avstånd mäts fågelvägen från kommunens mitt till mitten av den närmaste med så många invånare. Kommunen själv räknas med.',
      reach: (whole: string, half: string, none: string) =>
        `Människor inom räckhåll är en uppskattning av arbetsmarknaden: de som bor närmare än ${whole} km räknas helt, de på ${half} km till hälften och de som bor längre bort än ${none} km inte alls. Det är fågelvägen mellan mittpunkter och inte pendling, för pendlingssiffror finns inte på samma sätt för båda länderna.`,
      ages: 'Åldersgrupperna är under 25 år och 65 år och äldre, eftersom båda länderna ger ut siffror för dem.',
      change: 'Befolkningsförändringen är den jämna förändringen per år under nio eller tio år.',
      unknown: (most: number) =>
        `En siffra som saknas lämnar vi utanför; vi gissar inte. En kommun jämförs bara när högst en av de siffror vi känner till för den här kommunen saknas där (${most} av de tio vikterna).`,
      bothWays:
        'Skillnaden är densamma åt båda hållen, men ordningen är det inte: en kommun kan vara den som mest liknar er, utan att ni är den som mest liknar den.',
    },
    sources: 'Källor',
    sourceNO:
      'Norge: Statistisk sentralbyrå, tabell 07459 och 10826 (CC BY 4.0). Folkmängd och ålder den 1 januari 2026 och folkmängd den 1 januari 2016. För sju kommuner som delades finns inte folkmängden från 2016.',
    sourceSE:
      'Sverige: Statistiska centralbyrån. Folkmängd från 2023 till 2025. Ålder finns bara för Västerbotten (2023) och Norrbotten (2025), och folkmängd från 2015 bara för Jämtland.',
    sourcePoints: 'Mittpunkter: Kartverket (CC BY 4.0) och Statistiska centralbyrån.',
  },
  en: {
    link: 'Municipalities like this one',
    title: (name: string) => `Municipalities like ${name}`,
    lead: (name: string) =>
      `These are the municipalities of Norway and Sweden most like ${name} in size, ages, distances and change. The first figure is of the municipality in the list, the second of ${name}.`,
    none: 'We have too few figures for this municipality to compare it with others.',
    alike: 'About the same:',
    differs: 'Different:',
    against: (what: string, other: string, own: string) => `${what} (${other} against ${own})`,
    left: (figures: string) => `Not compared, because the figure is missing: ${figures}.`,
    used: 'Which measures municipalities like this one have used',
    figures: {
      population: {
        name: 'people',
        column: 'People',
        alike: 'people',
        more: 'more people',
        less: 'fewer people',
      },
      under25: {
        name: 'share under 25',
        column: 'Under 25',
        alike: 'share under 25',
        more: 'larger share under 25',
        less: 'smaller share under 25',
      },
      from65: {
        name: 'share of 65 and over',
        column: '65 and over',
        alike: 'share of 65 and over',
        more: 'larger share of 65 and over',
        less: 'smaller share of 65 and over',
      },
      to20000: {
        name: 'distance to a municipality of 20,000',
        column: 'To 20,000',
        alike: 'distance to a municipality of 20,000',
        more: 'farther to a municipality of 20,000',
        less: 'nearer to a municipality of 20,000',
      },
      to50000: {
        name: 'distance to a municipality of 50,000',
        column: 'To 50,000',
        alike: 'distance to a municipality of 50,000',
        more: 'farther to a municipality of 50,000',
        less: 'nearer to a municipality of 50,000',
      },
      reachable: {
        name: 'people within reach',
        column: 'Within reach',
        alike: 'people within reach',
        more: 'more people within reach',
        less: 'fewer people within reach',
      },
      change: {
        name: 'change of population',
        column: 'Change a year',
        alike: 'change of population a year',
        more: 'more growth a year',
        less: 'less growth a year',
      },
    },
    changes: {
      growMore: 'more growth a year',
      growLess: 'less growth a year',
      fallLess: 'less decline a year',
      fallMore: 'more decline a year',
      growNotFall: 'growth and not decline a year',
      fallNotGrow: 'decline and not growth a year',
    },
    why: 'What is alike and what is not',
    km: (km: string) => `${km} km`,
    table: 'The figures',
    tableCaption: (count: number) => `The figures of the municipality and the ${count} most like it`,
    municipality: 'Municipality',
    ownRow: (name: string) => `${name} (this one)`,
    unknown: 'not known',
    method: 'How we compare',
    methodParts: {
      difference:
        'For each figure we work out how large the difference is, measured in steps: one step lies between the municipality a quarter of the way up and the one three quarters up, when all municipalities of Norway and Sweden stand in order. So a single very large city does not change the scale. People, people within reach and distances are taken by their logarithm: twice as many is the same difference everywhere.',
      weights: (list: string) => `The differences are put together with these weights, ten in all: ${list}.`,
      places:
        'Distances are by straight line from the middle of the municipality to the middle of the nearest with so many people. The municipality itself counts.',
      reach: (whole: string, half: string, none: string) =>
        `People within reach stand in for the labour market: those nearer than ${whole} km count whole, those at ${half} km half, and those beyond ${none} km not at all. It is a straight line between middle points and not commuting, for which there are no like figures in both countries.`,
      ages: 'The age groups are under 25 and 65 and over, because both countries publish figures for them.',
      change: 'The change of population is the even change a year over nine or ten years.',
      unknown: (most: number) =>
        `A figure that is missing is left out, and never guessed. A municipality is compared only when at most one of the figures known of this one is missing there (${most} of the ten weights).`,
      bothWays:
        'The difference is the same both ways, but the order is not: a municipality may be the one most like yours without yours being the one most like it.',
    },
    sources: 'Sources',
    sourceNO:
      'Norway: Statistics Norway, tables 07459 and 10826 (CC BY 4.0). People and ages on 1 January 2026, and people on 1 January 2016. For seven municipalities that were divided there is no count of 2016.',
    sourceSE:
      'Sweden: Statistics Sweden. People of 2023 to 2025. Ages are known only for Västerbotten (2023) and Norrbotten (2025), and people of 2015 only for Jämtland.',
    sourcePoints: 'Middle points: Kartverket (CC BY 4.0) and Statistics Sweden.',
  },
})
