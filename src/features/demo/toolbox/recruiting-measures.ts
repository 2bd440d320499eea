import { between, type DemoMeasure, demoSources, nok, sek } from './demo-measure.ts'

/** Employers who look for people, and people who look for work. */
export const recruitingMeasures: DemoMeasure[] = [
  {
    key: 'recruitment-abroad',
    partnership: 'coast',
    language: 'nb',
    themes: ['labour-supply', 'moving-in', 'skills-supply'],
    goals: ['population', 'jobs', 'business'],
    direct: ['labour-migrant', 'family-migrant', 'potential-newcomer'],
    intermediary: ['employer', 'business-developer', 'municipality-as-employer'],
    mainAction: 'recruitment',
    actions: ['host-reception', 'housing'],
    cost: nok(120_000, 350_000),
    hours: between(300, 600),
    months: between(6, 12),
    sources: [demoSources.labour],
    texts: {
      nb: {
        title: 'Felles rekruttering fra utlandet',
        summary:
          'Flere arbeidsgivere går sammen om å finne, ta imot og beholde fagfolk fra utlandet: én annonse, én mottaksplan, én kontaktperson for familien.',
        aim: 'Arbeidsgivere som hver for seg er for små, skal få tak i folk de mangler, og familiene skal bli boende etter prøvetiden.',
        steps: [
          'Kartlegg behovet hos arbeidsgiverne: hvilke yrker, hvor mange, når?',
          'Velg ett eller to land, og bruk EURES og kontakter dere allerede har der.',
          'Reis samlet, og ta med en som har flyttet samme vei.',
          'Lag mottaksplan før første arbeidsdag: bolig, papirer, barnehage, språk.',
          'Gi hver familie en kontaktperson det første året.',
          'Møt alle etter tre, seks og tolv måneder.',
        ],
        roles:
          'Næringssjefen samordner. Arbeidsgiverne betaler etter antall ansatte. En mottakskoordinator følger familiene.',
        needs: 'Boliger før folk kommer. En som kan reglene for opphold og godkjenning av utdanning.',
        pitfalls:
          'Bolig som ikke er klar, ødelegger mer enn noe annet. Lønn og vilkår må være skriftlige på et språk den nye forstår.',
        variants: 'Bare ett yrke, for eksempel sykepleiere, for mange kommuner.',
        rationale:
          'En liten arbeidsgiver rekker ikke mottaket alene. Når flere deler, får familien et nettverk, og risikoen blir delt.',
        costNote: 'Reiser, annonser, mottakskoordinator i delt stilling, språkkurs.',
      },
      sv: {
        title: 'Gemensam rekrytering från utlandet',
        summary:
          'Flera arbetsgivare går ihop om att hitta, ta emot och behålla yrkesfolk från utlandet: en annons, en mottagningsplan, en kontaktperson för familjen.',
        aim: 'Arbetsgivare som var för sig är för små ska få tag i dem de saknar, och familjerna ska bo kvar.',
        steps: [
          'Kartlägg behovet hos arbetsgivarna.',
          'Välj ett eller två länder och använd EURES.',
          'Res tillsammans och ta med någon som har flyttat samma väg.',
          'Gör mottagningsplanen före första arbetsdagen.',
          'Ge varje familj en kontaktperson det första året.',
          'Träffa alla efter tre, sex och tolv månader.',
        ],
      },
    },
  },
  {
    key: 'one-way-in',
    partnership: 'jamtland',
    language: 'sv',
    themes: ['youth', 'health-and-work', 'school-completion'],
    goals: ['jobs', 'competence'],
    direct: ['youth', 'young-adult', 'unemployed-person', 'person-far-from-work'],
    intermediary: ['public-agency', 'school-and-college', 'employer'],
    mainAction: 'organising-cooperation',
    actions: ['information-guidance', 'recruitment'],
    cost: sek(150_000, 600_000),
    hours: between(600, 1_600),
    months: between(6, 12),
    sources: [demoSources.strategic],
    texts: {
      sv: {
        title: 'En väg in för unga',
        summary:
          'Arbetsförmedling, socialtjänst, vård och skola tar emot unga genom samma dörr, med en person som håller i hela vägen till studier eller jobb.',
        aim: 'Ingen ung ska skickas mellan kontor. Var och en har en plan och en person inom två veckor.',
        steps: [
          'Bestäm tillsammans vilka unga det gäller och hur de hittar hit.',
          'Skriv en överenskommelse om vem som beslutar vad och hur uppgifter får delas med samtycke.',
          'Öppna en lokal utan kommunvapen på dörren.',
          'Ge varje ung en vägledare och en plan på en sida.',
          'Träffas varje vecka om dem som står still.',
          'Följ upp efter tre, sex och tolv månader, också dem som har försvunnit.',
        ],
        roles: 'En chef som äger dörren, två vägledare, en kontakt i varje myndighet.',
        needs: 'Överenskommelse mellan myndigheterna och chefer som står bakom. Rutin för samtycke.',
        pitfalls:
          'Utan gemensam chef blir dörren ännu ett kontor. Projektpengar som tar slut mitt i skadar förtroendet.',
        variants: 'En dörr för flera kommuner, med vägledare som åker runt.',
        rationale:
          'De som står längst från arbete har flest kontakter, och det är mellan dem de tappas bort.',
        costNote: 'Vägledarnas lön, lokal, handledning.',
      },
      nb: {
        title: 'Én vei inn for unge',
        summary:
          'NAV, helse, skole og sosialtjeneste tar imot unge gjennom samme dør, med én person som holder i hele veien til studier eller jobb.',
        aim: 'Ingen ung skal sendes mellom kontorer. Hver har en plan og en person innen to uker.',
        steps: [
          'Bli enige om hvilke unge det gjelder, og hvordan de finner fram.',
          'Skriv en avtale om hvem som bestemmer hva, og om deling av opplysninger med samtykke.',
          'Åpne et lokale uten kommunevåpen på døra.',
          'Gi hver en veileder og en plan på én side.',
          'Møtes hver uke om dem som står stille.',
          'Følg opp etter tre, seks og tolv måneder.',
        ],
      },
    },
  },
  {
    key: 'career-fair',
    partnership: 'coast',
    language: 'nb',
    themes: ['reputation', 'labour-supply', 'moving-in'],
    goals: ['population', 'jobs', 'attractive-home-or-location'],
    direct: ['student', 'returner', 'potential-newcomer'],
    intermediary: ['employer', 'business-developer'],
    mainAction: 'fair-event',
    actions: ['reputation-marketing', 'recruitment'],
    cost: nok(40_000, 120_000),
    hours: between(100, 200),
    months: between(3, 6),
    sources: [demoSources.labour, demoSources.service],
    texts: {
      nb: {
        title: 'Felles stand på karriere- og flyttemesser',
        summary:
          'Kommunene i regionen står sammen på messe, med ledige jobber, boliger og en fra hver kommune som selv har flyttet hit.',
        aim: 'Minst tretti som vil vite mer, og som noen ringer uka etter.',
        steps: [
          'Velg messe etter hvem dere mangler, ikke etter hvor det er hyggelig å dra.',
          'Samle ledige stillinger og boliger i én liste som er oppdatert samme uke.',
          'Send folk som selv har flyttet.',
          'Ta navn med samtykke, og skriv ned hva hver lurer på.',
          'Ring alle innen en uke. Si fra til arbeidsgiveren.',
          'Tell etter et halvt år hvor mange som søkte, besøkte og flyttet.',
        ],
        roles: 'Én kommune leder, alle stiller med folk. Én ringer etterpå.',
        needs: 'Noen som har satt av uka etter messen.',
        pitfalls: 'Uten oppringing er messen bortkastet. Gaver og brosjyrer flytter ingen.',
        variants: 'Kveld for studenter fra regionen i byen der de studerer.',
        rationale:
          'Den som flytter, har ofte snakket med et menneske derfra. Oppfølgingen avgjør, ikke standen.',
        costNote: 'Standleie, reise, overnatting.',
      },
      sv: {
        title: 'Gemensam monter på karriär- och flyttmässor',
        summary:
          'Regionens kommuner står tillsammans på mässan, med lediga jobb, bostäder och någon från varje kommun som själv har flyttat hit.',
        aim: 'Minst trettio som vill veta mer, och som någon ringer veckan efter.',
        steps: [
          'Välj mässa efter vilka ni saknar.',
          'Samla lediga jobb och bostäder i en lista.',
          'Skicka människor som själva har flyttat.',
          'Ta namn med samtycke och skriv ner vad var och en undrar.',
          'Ring alla inom en vecka.',
          'Räkna efter ett halvår hur många som sökte, besökte och flyttade.',
        ],
      },
    },
  },
  {
    key: 'workplace-language',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'skills-supply', 'labour-supply'],
    goals: ['competence', 'jobs'],
    direct: ['labour-migrant', 'immigrant'],
    intermediary: ['employer', 'school-and-college'],
    mainAction: 'language',
    actions: ['competence', 'recruitment'],
    cost: nok(50_000, 140_000),
    hours: between(80, 180),
    months: between(2, 5),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Norskopplæring på arbeidsplassen',
        summary:
          'To timer i uka i arbeidstiden, med lærer på mottaket eller i kantina og ord fra det man faktisk gjør.',
        aim: 'Ansatte skal forstå sikkerhet, beskjeder og småprat, og kunne søke neste stilling.',
        steps: [
          'Avtal med bedriften at den ene timen er arbeidstid.',
          'La læreren være med på et skift og samle ord.',
          'Hold grupper på fem til åtte på samme nivå.',
          'Gi hver en språkvenn i samme lag.',
          'Mål etter et halvt år med samme enkle samtale som ved start.',
        ],
        roles: 'Voksenopplæringen har læreren. Arbeidslederen er med.',
        needs: 'Skift som gjør det mulig å møte.',
        pitfalls: 'Kurs etter skift gir tomme stoler.',
        variants: 'Felles kurs for flere bedrifter i samme havn.',
        rationale:
          'Arbeidsinnvandrere har ikke rett til gratis norskopplæring, og språket er det som skiller sesongarbeid fra fast jobb.',
        costNote: 'Lærertimer; bedriften betaler arbeidstiden.',
      },
      sv: {
        title: 'Språkundervisning på arbetsplatsen',
        summary: 'Två timmar i veckan på arbetstid, med lärare på plats och ord från det man faktiskt gör.',
        aim: 'Anställda ska förstå säkerhet, besked och småprat, och kunna söka nästa tjänst.',
        steps: [
          'Kom överens med företaget om att den ena timmen är arbetstid.',
          'Låt läraren följa ett skift och samla ord.',
          'Håll grupper om fem till åtta på samma nivå.',
          'Ge var och en en språkvän i samma lag.',
          'Mät efter ett halvår.',
        ],
      },
    },
  },
]
