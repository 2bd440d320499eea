import { between, type DemoMeasure, demoSources, nok, sek } from './demo-measure.ts'

/** Where newcomers meet people who live there. */
export const meetingMeasures: DemoMeasure[] = [
  {
    key: 'mentor-network',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'labour-supply', 'moving-in'],
    goals: ['population', 'competence', 'attractive-home-or-location'],
    direct: ['immigrant', 'newcomer', 'refugee'],
    intermediary: ['local-population', 'employer', 'voluntary-organisation'],
    mainAction: 'mentor-buddy',
    actions: ['host-reception', 'language'],
    cost: nok(90_000, 180_000),
    hours: between(250, 450),
    months: between(3, 6),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Mentornettverk for nye innbyggere',
        summary:
          'En fastboende og en innflytter møtes jevnlig i et halvt år. Mentoren åpner dører til arbeid, foreninger og hverdagsliv, og lærer selv noe underveis.',
        aim: 'Nye innbyggere skal kjenne noen som kjenner andre. Etter et halvt år vet mentorpartneren hvor ledige jobber utlyses, har vært med på minst to ting i bygda og har noen å ringe til.',
        steps: [
          'Pek ut én koordinator med avsatt tid, og forankre nettverket hos kommunedirektøren.',
          'Finn mentorer gjennom arbeidsplasser, lag og foreninger. Spør hver enkelt personlig. Oppslag alene gir få svar.',
          'Snakk med hver mentor og hver mentorpartner for seg: hva ønsker de, når har de tid, hvilke språk snakker de?',
          'Sett sammen par, og la begge si ja før de møtes.',
          'Hold en felles oppstart der forventninger, taushetsplikt og grenser tas opp.',
          'Parene møtes minst seks ganger på seks måneder. Koordinatoren ringer begge etter den første måneden.',
          'Møt alle midtveis og ved slutten, og spør hva som ble annerledes.',
        ],
        roles:
          'Koordinator i kommunen: rekrutterer, setter sammen par og følger opp.\n\nRessursgruppe med NAV, frivilligsentral og en arbeidsgiver: åpner dører.\n\nMentorer: frivillige, én partner hver.',
        needs:
          'En koordinator med minst en dag i uka den første tiden. Et sted å møtes som er gratis. Rutiner for taushetsplikt og for hva en mentor ikke skal gjøre.',
        pitfalls:
          'Rekrutteringen tar lengre tid enn man tror; regn tre måneder. Par som settes sammen bare etter yrke, glir lett fra hverandre. Uten noen som ringer, stopper hvert tredje par etter to møter.',
        variants:
          'Fadder i hverdagen: kortere og lettere, for dem som først trenger noen å gå på butikken med.\n\nSpråkvenner: to ganger i måneden, med språket som mål.\n\nFelles nettverk for flere små kommuner, der parene kan gå på tvers.',
        rationale:
          'Få får jobb eller venner i en liten kommune gjennom utlysninger alene. Et bekjentskap med noen som er kjent på stedet, gir tilgang til nettverket som de ledige timene, plassene og jobbene går gjennom.',
        costNote:
          'Det meste er koordinatorens tid. Resten er kurs for mentorer, tre samlinger, reise og litt mat.',
      },
      sv: {
        title: 'Mentornätverk för nya invånare',
        summary:
          'En som bor på orten och en som är ny träffas regelbundet i ett halvår. Mentorn öppnar dörrar till arbete, föreningar och vardagsliv och lär sig själv något på vägen.',
        aim: 'Nya invånare ska känna någon som känner andra. Efter ett halvår vet adepten var lediga jobb annonseras, har varit med på minst två saker på orten och har någon att ringa.',
        steps: [
          'Utse en samordnare med avsatt tid och förankra nätverket hos kommundirektören.',
          'Hitta mentorer via arbetsplatser och föreningar. Fråga var och en personligen; anslag ger få svar.',
          'Prata med varje mentor och adept för sig: vad vill de, när har de tid, vilka språk talar de?',
          'Sätt ihop par och låt båda säga ja innan de träffas.',
          'Håll en gemensam start där förväntningar, tystnadsplikt och gränser tas upp.',
          'Paren träffas minst sex gånger på sex månader. Samordnaren ringer båda efter den första månaden.',
          'Träffa alla halvvägs och på slutet och fråga vad som blev annorlunda.',
        ],
        roles:
          'Samordnare i kommunen, en resursgrupp med arbetsförmedling och arbetsgivare, frivilliga mentorer.',
        needs:
          'En samordnare med minst en dag i veckan i början, en gratis lokal och rutiner för tystnadsplikt.',
        pitfalls:
          'Rekryteringen tar längre tid än man tror. Utan någon som ringer upphör vart tredje par efter två träffar.',
      },
      nn: {
        title: 'Mentornettverk for nye innbyggjarar',
        summary:
          'Ein fastbuande og ein nykomen møtest jamleg i eit halvt år. Mentoren opnar dører til arbeid, foreiningar og kvardagsliv, og lærer sjølv noko undervegs.',
        aim: 'Nye innbyggjarar skal kjenne nokon som kjenner andre.',
        steps: [
          'Peik ut éin koordinator med avsett tid.',
          'Spør mentorar personleg, gjennom arbeidsplassar og lag.',
          'Set saman par, og la begge seie ja før dei møtest.',
          'La para møtast minst seks gonger på seks månader.',
          'Spør midtvegs og til slutt kva som vart annleis.',
        ],
      },
      en: {
        title: 'Mentor network for new residents',
        summary:
          'A local and a newcomer meet regularly for half a year. The mentor opens doors to work, associations and everyday life, and learns something too.',
        aim: 'New residents know somebody who knows others.',
        steps: [
          'Name one coordinator with time set aside.',
          'Ask mentors in person, through workplaces and associations.',
          'Put together pairs; both say yes before they meet.',
          'Meet at least six times in six months.',
          'Ask halfway and at the end what has changed.',
        ],
      },
    },
    older: ['nn'],
  },
  {
    key: 'new-in-norway',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'participation', 'moving-in'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['immigrant', 'labour-migrant', 'family-migrant'],
    intermediary: ['voluntary-organisation', 'public-agency'],
    mainAction: 'meeting-place',
    actions: ['information-guidance', 'language'],
    cost: nok(40_000, 90_000),
    hours: between(120, 220),
    months: between(2, 4),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Møteplassen «Ny i Norge»',
        summary:
          'Fem til åtte kvelder der nye og fastboende møtes om det man trenger å vite for å leve her: skole, lege, skatt, arbeid, foreningsliv. Hver kveld har et tema og god tid til å snakke.',
        aim: 'Nye innbyggere forstår hvordan ting virker her, og fastboende får vite hvordan det er å komme. Begge går hjem med et navn de kan hilse på.',
        steps: [
          'Spør tre eller fire nye innbyggere hva de skulle ønske at de hadde visst da de kom.',
          'Lag en rekke på fem til åtte kvelder, ett tema hver, og hent inn den som faktisk arbeider med det.',
          'Velg et sted folk allerede går til, og en tid som passer med skift og ferge.',
          'La foreningene bytte på å være vertskap, med mat som alle kan spise.',
          'Ha leker og barnevakt i rommet ved siden av.',
          'Avslutt hver kveld med å spørre hva neste skal handle om.',
        ],
        roles:
          'En vert med fast navn og telefonnummer. Foreninger som bytter på å stå for maten. Tolk eller flerspråklige deltakere ved behov.',
        needs: 'Et lokale uten leie, en vert, en kasse til mat.',
        pitfalls:
          'Foredrag uten samtale tømmer rommet til tredje kveld. Kvelder bare for innflyttere blir et kurs, ikke en møteplass.',
        variants: 'Åpent hus på biblioteket hver første torsdag. Lørdagsfrokost med barna.',
        rationale:
          'Den som møter etatene som mennesker, tør å ringe senere. Når fastboende er med, blir kunnskapen til bekjentskap.',
        costNote: 'Mat, leie av utstyr, tolk og vertens tid.',
      },
      sv: {
        title: 'Mötesplatsen Ny i Norge',
        summary:
          'Fem till åtta kvällar där nya och bofasta möts kring det man behöver veta för att leva här: skola, läkare, skatt, arbete, föreningsliv.',
        aim: 'Nya invånare förstår hur saker fungerar, och bofasta får veta hur det är att komma hit.',
        steps: [
          'Fråga tre eller fyra nya invånare vad de önskar att de hade vetat när de kom.',
          'Gör en serie på fem till åtta kvällar med ett tema var.',
          'Välj en plats dit folk redan går.',
          'Låt föreningar turas om att vara värdar.',
          'Avsluta varje kväll med att fråga vad nästa ska handla om.',
        ],
      },
    },
  },
  {
    key: 'language-cafe',
    partnership: 'akademiNorr',
    language: 'sv',
    themes: ['inclusion-integration', 'participation'],
    goals: ['competence', 'attractive-home-or-location'],
    direct: ['foreign-born', 'newly-arrived-immigrant', 'refugee'],
    intermediary: ['voluntary-organisation', 'school-and-college'],
    mainAction: 'language',
    actions: ['meeting-place', 'culture-leisure'],
    cost: sek(10_000, 40_000),
    hours: between(80, 160),
    months: between(1, 2),
    sources: [demoSources.akademiNorr],
    texts: {
      sv: {
        title: 'Språkcafé på biblioteket',
        summary:
          'En kväll i veckan dricker nya och bofasta kaffe och pratar svenska. Inga läxor, inga prov: ett bord, ett ämne, en värd.',
        aim: 'Den som läser svenska får höra och använda språket med människor som inte är lärare.',
        steps: [
          'Bestäm en kväll och håll den varje vecka, också när få kommer.',
          'Hitta tre värdar som kan byta av varandra.',
          'Börja varje kväll med en fråga som alla kan svara på.',
          'Blanda borden: högst två som talar samma språk vid varje.',
          'Bjud in en förening eller arbetsplats en gång i månaden.',
        ],
        roles:
          'Biblioteket håller lokal. Värdarna är frivilliga. En samordnare i kommunen håller ihop schemat.',
        needs: 'Lokal, kaffe, tre värdar och någon som påminner.',
        pitfalls: 'Utan fast kväll slutar folk att komma. Om läraren leder blir det en lektion till.',
        variants: 'Språkvandring på sommaren. Språkcafé i matsalen på en arbetsplats.',
        rationale:
          'Ett språk lärs genom att användas. På små orter finns få tillfällen där nya och bofasta pratar länge med varandra.',
        costNote: 'Kaffe, lite material och samordnarens tid.',
      },
      nb: {
        title: 'Språkkafé på biblioteket',
        summary:
          'En kveld i uka drikker nye og fastboende kaffe og snakker sammen. Ingen lekser, ingen prøver: et bord, et emne, en vert.',
        aim: 'Den som lærer språket, får høre og bruke det med folk som ikke er lærere.',
        steps: [
          'Bestem en kveld, og hold den hver uke, også når få kommer.',
          'Finn tre verter som kan bytte på.',
          'Begynn hver kveld med et spørsmål alle kan svare på.',
          'Bland bordene.',
          'Be inn en forening eller arbeidsplass en gang i måneden.',
        ],
      },
    },
  },
  {
    key: 'everyday-buddy',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['moving-in', 'participation'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['newcomer', 'family-with-children', 'returner'],
    intermediary: ['voluntary-organisation', 'local-population'],
    mainAction: 'mentor-buddy',
    actions: ['host-reception'],
    cost: nok(10_000, 30_000),
    hours: between(60, 120),
    months: between(1, 3),
    sources: [],
    texts: {
      nb: {
        title: 'Flyttefadder de første hundre dagene',
        summary:
          'Hver ny husholdning får en fadder i samme livsfase. Fadderen viser vei til barnehagen, butikken og skiløypa, og svarer på det man ikke vil ringe kommunen om.',
        aim: 'Ingen skal ha bodd her i hundre dager uten å ha vært hjemme hos noen.',
        steps: [
          'Spør hver ny husholdning ved innflytting om de vil ha en fadder.',
          'Finn en fadder som har barn på samme alder eller samme interesse.',
          'Avtal tre treff: den første uka, etter en måned og etter tre.',
          'Gi fadderen en liste over hvem man ringer når spørsmålet blir for stort.',
        ],
        roles: 'Servicetorget spør. En i kulturkontoret kobler. Faddere er frivillige.',
        needs: 'En liste med ti til femten faddere i hver krets.',
        pitfalls: 'Fadderlister blir gamle. Gå gjennom dem hver høst.',
        variants: 'Bygdelag som fadder for hele familien.',
        rationale:
          'De første månedene avgjør om familien blir. Små ting gjør stor forskjell før nettverket finnes.',
        costNote: 'Velkomstgave, en samling i året og tid til å koble.',
      },
      sv: {
        title: 'Flyttfadder de första hundra dagarna',
        summary:
          'Varje nytt hushåll får en fadder i samma skede av livet. Faddern visar vägen till förskolan, affären och skidspåret.',
        aim: 'Ingen ska ha bott här i hundra dagar utan att ha varit hemma hos någon.',
        steps: [
          'Fråga varje hushåll när det flyttar in om det vill ha en fadder.',
          'Hitta en fadder med barn i samma ålder eller samma intresse.',
          'Kom överens om tre träffar.',
          'Ge faddern en lista över vem man ringer när frågan blir för stor.',
        ],
      },
    },
  },
]
