/// Patterns of a fictitious directory, written by hand: none of these organisations exists.
///
/// A line is `key | topics | name | what it is`; a name with `{t}` stands once for each town of the language's
/// country and serves that town's region, one without serves the whole country. A line without topics is
/// something nobody needs who rings this line: it is there to get in the way.
enum FictitiousPatterns {
  /// Towns with the code of their region (NUTS 2024), by language.
  static let towns: [String: [(name: String, code: String)]] = [
    "en": [
      ("Cork", "IE053"), ("Galway", "IE042"), ("Limerick", "IE051"), ("Waterford", "IE052"),
      ("Sligo", "IE041"),
    ],
    "de": [
      ("München", "DE212"), ("Köln", "DEA23"), ("Leipzig", "DED51"), ("Hamburg", "DE600"),
      ("Stuttgart", "DE111"),
    ],
    "fr": [
      ("Lyon", "FRK26"), ("Lille", "FRE11"), ("Nantes", "FRG01"), ("Toulouse", "FRJ23"),
      ("Rennes", "FRH03"),
    ],
    "es": [
      ("Sevilla", "ES618"), ("Valencia", "ES523"), ("Bilbao", "ES213"), ("Zaragoza", "ES243"),
      ("Málaga", "ES617"),
    ],
    "it": [
      ("Milano", "ITC4C"), ("Torino", "ITC11"), ("Napoli", "ITF33"), ("Bologna", "ITH55"),
      ("Palermo", "ITG12"),
    ],
    "pl": [
      ("Kraków", "PL213"), ("Gdańsk", "PL633"), ("Wrocław", "PL514"), ("Poznań", "PL415"),
      ("Łódź", "PL711"),
    ],
    "nl": [
      ("Utrecht", "NL350"), ("Rotterdam", "NL366"), ("Groningen", "NL115"),
      ("Eindhoven", "NL414"), ("Arnhem", "NL226"),
    ],
    "et": [
      ("Tallinn", "EE001"), ("Tartu", "EE008"), ("Pärnu", "EE004"), ("Narva", "EE00A"),
      ("Paide", "EE009"),
    ],
  ]

  /// The country of each language's patterns.
  static let countries = [
    "en": "IE", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pl": "PL", "nl": "NL", "et": "EE",
  ]

  /// The lines of each language.
  static let lines: [String: String] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pl": polish,
    "nl": dutch, "et": estonian,
  ]

  private static let english = """
    branch | general | Harbour Light Victim Support, {t} branch | Volunteers who listen and go to court with people harmed by crime.
    dv | domestic_violence | Rowan House Outreach {t} | Support for anyone living with abuse at home, with a safety plan and a key worker.
    refuge | shelter,domestic_violence | Rowan House Refuge {t} | A safe place to stay for women and children who have to leave home.
    sexual | sexual_violence | {t} Sexual Violence Centre | Counselling and accompaniment after rape and sexual assault.
    unit | medical,sexual_violence | {t} Treatment Unit | Doctors and nurses who examine and treat after an assault, day and night.
    law | legal | {t} Community Law Clinic | Free first advice from a solicitor in the evening.
    child | child | Safe Steps Family Service {t} | Social workers for children who are hurt or neglected at home.
    police | police | {t} Garda Victim Office | Tells people how their case is going.
    court | - | {t} District Court | Court building: opening of the registry, fines, small claims and licensing.
    pets | - | {t} Animal Rescue Shelter | A shelter for abandoned dogs, cats and battered animals; no stay overnight.
    tax | - | {t} Tax Relief Advice | Advice on tax, fraud in payrolls and stolen time sheets for companies.
    farm | - | Golden Rape Seed Farm Shop {t} | Rape seed oil, eggs and honey from the farm.
    stalking | stalking | Threshold Stalking Line | Specialists for people who are followed, watched and harassed.
    missing | missing_child | Lantern Missing Children Line | For parents whose child ran away or was taken.
    fraud | cyber_fraud | Scamwise | For people who lost money to a scam, by telephone or online.
    cards | cards | Cardstop Ireland | Blocks bank cards at any hour.
    elder | elder | Silver Thread | Somebody to ring about the abuse of older people, at home or in care.
    emotional | emotional | Night Ear | Listens to anyone in distress, all night.
    hate | hate_discrimination | Stand Beside | For people attacked or insulted for who they are.
    homicide | homicide | After a Killing: Families Together | Families bereaved by murder meet and help each other.
    road | road | Roadside Hope | For people hurt on the road and for the bereaved.
    trafficking | trafficking | Open Gate | For people forced to work or to sell sex.
    money | compensation | Injuries Compensation Office | Takes claims of people injured by a violent crime.
    tongues | interpreter | Tongues on Call | Interpreters by telephone in sixty languages.
    lgbt | lgbti | Prism Line | A listening line for lesbian, gay, bisexual and trans people.
    terror | terrorism | Aftermath | For people who were in an attack, and their families.
    furniture | - | Hit and Run Furniture Removals | Moves furniture fast; also beaten copper pots.
    """

  private static let german = """
    branch | general | Opferverein Brückenlicht, Außenstelle {t} | Ehrenamtliche beraten Opfer von Straftaten und begleiten sie zu Gericht.
    dv | domestic_violence | Frauenberatungsstelle Morgenrot {t} | Beratung für Frauen, die zu Hause Gewalt erleben.
    refuge | shelter,domestic_violence | Frauenhaus Lindenhof {t} | Zuflucht für Frauen mit ihren Kindern, auch nachts.
    sexual | sexual_violence | Notruf Wildrose {t} | Fachstelle bei sexualisierter Gewalt und nach einer Vergewaltigung.
    unit | medical | Gewaltambulanz {t} | Dokumentiert Verletzungen gerichtsfest, ohne dass man Anzeige erstatten muss.
    law | legal | Anwaltlicher Bereitschaftsdienst {t} | Erste Rechtsberatung am Abend, kostenlos.
    child | child | Kinderschutzambulanz Igelnest {t} | Für Kinder, die misshandelt oder vernachlässigt werden.
    police | police | Polizeipräsidium {t}, Opferschutz | Auskunft zum Stand eines Verfahrens.
    court | - | Amtsgericht {t} | Gericht: Grundbuch, Nachlass, Mahnverfahren und Zwangsversteigerung.
    pets | - | Tierheim und Tierschutz {t} | Nimmt geschlagene und ausgesetzte Tiere auf, Vermittlung von Hunden.
    tax | - | Lohnsteuerhilfeverein {t} | Beratung für Arbeitnehmer zur Steuer, Hilfe bei der Erklärung.
    farm | - | Rapsölhof {t} | Hofladen mit Rapsöl, Honig und Hilfe bei der Ernte.
    stalking | stalking | Spurlos: Fachstelle gegen Nachstellung | Für Menschen, denen jemand nachstellt.
    missing | missing_child | Suchlicht | Für Eltern, deren Kind verschwunden ist oder mitgenommen wurde.
    fraud | cyber_fraud | Betrugsberatung Klarsicht | Für Menschen, die auf Betrüger hereingefallen sind, am Telefon oder im Netz.
    elder | elder | Pflege-Krisentelefon Abendstern | Bei Gewalt gegen alte Menschen, zu Hause und im Heim.
    hate | hate_discrimination | Beratung Gesicht zeigen | Für Betroffene rassistischer und rechter Gewalt.
    homicide | homicide | Hinterbliebenenkreis Ahorn | Angehörige von Getöteten finden Halt.
    trafficking | trafficking | Fachstelle Ausweg | Für Menschen, die zur Arbeit oder in die Prostitution gezwungen werden.
    money | compensation | Amt für Soziale Entschädigung | Nimmt Anträge von Opfern einer Gewalttat entgegen.
    tongues | interpreter | Sprachbrücke | Dolmetschen am Telefon, sofort, in sechzig Sprachen.
    lgbt | lgbti | Regenbogentelefon | Gespräche für Lesben, Schwule, Bisexuelle und trans Menschen.
    insurance | - | Diebstahlversicherung Adler | Versicherung gegen Einbruch und Diebstahl, Verkauf am Telefon.
    choir | - | Chor der Verfolgten Unschuld | Gesangverein, probt mittwochs.
    """

  private static let french = """
    branch | general | Association Passerelle Victimes, antenne de {t} | Des bénévoles écoutent et accompagnent les victimes d'infractions au tribunal.
    dv | domestic_violence | Maison des femmes La Clairière, {t} | Accueil et conseil pour les femmes qui subissent des violences dans leur couple.
    refuge | shelter,domestic_violence | Foyer Les Tilleuls, {t} | Hébergement de femmes avec leurs enfants, aussi la nuit.
    sexual | sexual_violence | Centre Églantine, {t} | Soutien après un viol ou une agression sexuelle.
    unit | medical | Unité médico-judiciaire de {t} | Constate les blessures, avec ou sans plainte.
    law | legal | Permanence des avocats de {t} | Premier conseil gratuit, le soir.
    child | child | Service Petit Hérisson, {t} | Pour les enfants maltraités ou négligés.
    police | police | Commissariat de {t}, bureau des plaintes | Renseigne sur l'avancement d'une enquête.
    court | - | Tribunal judiciaire de {t} | Greffe, amendes, tutelles et copies de jugements.
    pets | - | Refuge animalier de {t} | Recueille les chiens et chats battus ou abandonnés.
    tax | - | Conseil fiscal de {t} | Aide à la déclaration des impôts.
    farm | - | Ferme du Colza, {t} | Huile, œufs et miel ; visites pour les enfants.
    stalking | stalking | Sans Ombre | Pour les personnes suivies, épiées ou harcelées par quelqu'un.
    missing | missing_child | Phare enfants | Pour les parents dont l'enfant a fugué ou a été enlevé.
    fraud | cyber_fraud | Stop Escrocs | Pour les personnes qui ont perdu de l'argent dans une escroquerie, au téléphone ou en ligne.
    cards | cards | Serveur d'opposition Cartalerte | Bloque les cartes bancaires, jour et nuit.
    elder | elder | Fil d'argent | Contre la maltraitance des personnes âgées, à domicile et en établissement.
    emotional | emotional | Voix de nuit | Écoute toute personne en détresse, toute la nuit.
    homicide | homicide | Familles debout | Des familles en deuil après un meurtre s'entraident.
    trafficking | trafficking | Portes ouvertes contre l'esclavage | Pour les personnes forcées à travailler ou à se prostituer.
    money | compensation | Commission d'indemnisation | Reçoit les demandes des victimes de violences.
    tongues | interpreter | Passemots | Interprètes au téléphone, tout de suite, en soixante langues.
    driving | - | École de conduite Le Chauffard repenti | Permis de conduire et stages de récupération de points.
    theatre | - | Théâtre du Vol de nuit | Compagnie de théâtre, spectacles et ateliers.
    """

  private static let spanish = """
    branch | general | Asociación Faro de Víctimas, sede de {t} | Personas voluntarias escuchan y acompañan al juicio a quienes sufrieron un delito.
    dv | domestic_violence | Centro de la Mujer Alba, {t} | Asesora a mujeres que sufren violencia de su pareja.
    refuge | shelter,domestic_violence | Casa de acogida Los Almendros, {t} | Alojamiento para mujeres con sus hijos, también de noche.
    sexual | sexual_violence | Centro Jara, {t} | Apoyo tras una violación o una agresión sexual.
    unit | medical | Clínica forense de {t} | Certifica lesiones, con denuncia o sin ella.
    law | legal | Turno de oficio de {t} | Primera consulta gratuita con abogacía, por la tarde.
    child | child | Servicio Erizo, {t} | Para niñas y niños maltratados o desatendidos.
    police | police | Comisaría de {t}, atención a la ciudadanía | Informa de cómo va una investigación.
    court | - | Juzgados de {t} | Registro civil, multas, tutelas y copias de sentencias.
    pets | - | Refugio de animales de {t} | Recoge perros y gatos maltratados o abandonados.
    tax | - | Asesoría fiscal de {t} | Ayuda con la declaración de la renta.
    farm | - | Finca La Colza, {t} | Aceite, huevos y miel; visitas para niños.
    stalking | stalking | Sin Sombra | Para personas a quienes alguien sigue, vigila o acosa.
    missing | missing_child | Linterna | Para madres y padres cuyo hijo se escapó o fue llevado.
    fraud | cyber_fraud | Alerta Timos | Para quienes perdieron dinero en una estafa, por teléfono o en internet.
    cards | cards | Tarjeta Stop | Bloquea tarjetas bancarias a cualquier hora.
    elder | elder | Hilo de Plata | Contra el maltrato de personas mayores, en casa y en residencias.
    emotional | emotional | Voz de Noche | Escucha a cualquier persona angustiada, toda la noche.
    hate | hate_discrimination | A Tu Lado | Para personas agredidas o insultadas por ser quienes son.
    homicide | homicide | Familias en Pie | Familias de personas asesinadas se apoyan.
    road | road | Cuneta: apoyo tras un accidente | Para personas heridas en la carretera y sus familias.
    trafficking | trafficking | Puerta Abierta | Para personas obligadas a trabajar o a prostituirse.
    money | compensation | Oficina de ayudas a víctimas de delitos violentos | Recibe solicitudes de ayudas económicas.
    tongues | interpreter | Lenguas al Habla | Intérpretes por teléfono, al momento, en sesenta idiomas.
    lgbt | lgbti | Línea Prisma | Escucha a personas lesbianas, gais, bisexuales y trans.
    music | - | Tuna El Robo del Siglo | Grupo musical, actuaciones y serenatas.
    """

  private static let italian = """
    branch | general | Associazione Ponte Vittime, sede di {t} | Volontari ascoltano e accompagnano al processo chi ha subito un reato.
    dv | domestic_violence | Centro donna Alba, {t} | Consulenza per donne che subiscono violenza dal partner.
    refuge | shelter,domestic_violence | Casa dei Tigli, {t} | Alloggio protetto per donne con i figli, anche di notte.
    sexual | sexual_violence | Centro Rosa Selvatica, {t} | Sostegno dopo uno stupro o un'aggressione sessuale.
    unit | medical | Medicina legale di {t} | Certifica le lesioni, con o senza denuncia.
    law | legal | Sportello legale di {t} | Primo parere gratuito di un avvocato, la sera.
    child | child | Servizio Riccio, {t} | Per bambini maltrattati o trascurati.
    police | police | Questura di {t}, ufficio denunce | Informa sullo stato di un'indagine.
    court | - | Tribunale di {t} | Cancelleria, multe, tutele e copie delle sentenze.
    pets | - | Rifugio per animali di {t} | Accoglie cani e gatti maltrattati o abbandonati.
    tax | - | Consulenza fiscale di {t} | Aiuto con la dichiarazione dei redditi.
    farm | - | Fattoria della Colza, {t} | Olio, uova e miele; visite per bambini.
    stalking | stalking | Senz'ombra | Per chi è seguito, spiato o perseguitato da qualcuno.
    missing | missing_child | Lanterna | Per genitori il cui figlio è scappato o è stato portato via.
    fraud | cyber_fraud | Occhio alla truffa | Per chi ha perso soldi in una truffa, al telefono o in rete.
    cards | cards | Carta Ferma | Blocca le carte di pagamento a qualsiasi ora.
    emotional | emotional | Voce di notte | Ascolta chiunque sia in difficoltà, tutta la notte.
    homicide | homicide | Famiglie in piedi | Familiari di persone uccise si aiutano.
    road | road | Ciglio della strada | Per feriti sulla strada e per i familiari.
    money | compensation | Ufficio indennizzi | Riceve domande di chi ha subito un reato violento.
    tongues | interpreter | Lingue in linea | Interpreti al telefono, subito, in sessanta lingue.
    lgbt | lgbti | Linea Prisma | Ascolto per persone lesbiche, gay, bisessuali e trans.
    ring | - | Palestra Pugno e Botte | Corsi di pugilato per adulti e ragazzi.
    books | - | Libreria del Delitto Perfetto | Gialli, romanzi di omicidi e incontri con autori.
    """

  private static let polish = """
    branch | general | Stowarzyszenie Latarnia dla Pokrzywdzonych, oddział {t} | Wolontariusze słuchają i idą do sądu z osobami pokrzywdzonymi przestępstwem.
    dv | domestic_violence | Ośrodek Świt, {t} | Porady dla osób, które doznają przemocy w domu.
    refuge | shelter,domestic_violence | Dom pod Lipami, {t} | Schronienie dla kobiet z dziećmi, także w nocy.
    sexual | sexual_violence | Poradnia Dzika Róża, {t} | Wsparcie po zgwałceniu i innej przemocy seksualnej.
    unit | medical | Zakład medycyny sądowej, {t} | Obdukcja obrażeń, ze zgłoszeniem lub bez.
    law | legal | Dyżur adwokacki, {t} | Pierwsza porada za darmo, wieczorem.
    child | child | Poradnia Jeżyk, {t} | Dla dzieci krzywdzonych i zaniedbanych.
    police | police | Komenda miejska, {t}, punkt dla pokrzywdzonych | Informuje o stanie sprawy.
    court | - | Sąd rejonowy, {t} | Księgi wieczyste, spadki, grzywny i odpisy wyroków.
    pets | - | Schronisko dla zwierząt, {t} | Przyjmuje bite i porzucone psy i koty.
    tax | - | Doradztwo podatkowe, {t} | Pomoc przy rozliczeniu podatku.
    farm | - | Gospodarstwo Rzepakowe Pole, {t} | Olej, jajka i miód; wizyty dla dzieci.
    stalking | stalking | Bez Cienia | Dla osób, które ktoś śledzi, nęka albo obserwuje.
    missing | missing_child | Latarka | Dla rodziców, których dziecko uciekło albo zostało zabrane.
    fraud | cyber_fraud | Stop Oszustom | Dla osób, które straciły pieniądze, przez telefon albo w sieci.
    cards | cards | Karta Stop | Zastrzega karty płatnicze o każdej porze.
    elder | elder | Srebrna Nić | Przeciw krzywdzeniu osób starszych, w domu i w placówce.
    emotional | emotional | Nocny Głos | Słucha każdego w kryzysie, całą noc.
    hate | hate_discrimination | Stań Obok | Dla osób napadniętych lub znieważonych za to, kim są.
    homicide | homicide | Rodziny Razem po Zabójstwie | Rodziny osób zabitych pomagają sobie.
    road | road | Pobocze | Dla rannych na drodze i dla rodzin.
    trafficking | trafficking | Otwarta Brama | Dla osób zmuszanych do pracy lub prostytucji.
    money | compensation | Biuro kompensaty | Przyjmuje wnioski osób, które ucierpiały od przemocy.
    tongues | interpreter | Języki na Telefon | Tłumacze przez telefon, od razu, w sześćdziesięciu językach.
    lgbt | lgbti | Telefon Pryzmat | Rozmowy dla lesbijek, gejów, osób biseksualnych i trans.
    club | - | Klub strzelecki Napad | Strzelnica sportowa i kursy.
    """

  private static let dutch = """
    branch | general | Vereniging Lichtbaken Slachtofferhulp, afdeling {t} | Vrijwilligers luisteren en gaan mee naar de rechtbank na een misdrijf.
    dv | domestic_violence | Steunpunt Dageraad {t} | Advies voor wie thuis geweld meemaakt.
    refuge | shelter,domestic_violence | Vrouwenopvang De Lindehof {t} | Veilige plek voor vrouwen met hun kinderen, ook 's nachts.
    sexual | sexual_violence | Centrum Wilde Roos {t} | Steun na verkrachting en ander seksueel geweld.
    unit | medical | Forensische polikliniek {t} | Legt letsel vast, met of zonder aangifte.
    law | legal | Rechtswinkel {t} | Eerste advies van een advocaat, gratis, 's avonds.
    child | child | Kinderhulp Egeltje {t} | Voor kinderen die mishandeld of verwaarloosd worden.
    police | police | Politiebureau {t}, informatiepunt | Vertelt hoe het met een zaak staat.
    court | - | Kantongerecht {t} | Huurzaken, boetes, curatele en kopieën van vonnissen.
    pets | - | Dierenopvang {t} | Opvang van geslagen en achtergelaten honden en katten.
    tax | - | Belastingadvies {t} | Hulp bij de aangifte inkomstenbelasting.
    farm | - | Koolzaadboerderij {t} | Olie, eieren en honing; bezoek voor kinderen.
    stalking | stalking | Zonder Schaduw | Voor mensen die door iemand gevolgd of lastiggevallen worden.
    missing | missing_child | Zoeklicht | Voor ouders van wie het kind is weggelopen of meegenomen.
    fraud | cyber_fraud | Meldpunt Oplichting Helder | Voor mensen die geld kwijt zijn door oplichters, aan de telefoon of online.
    cards | cards | Pas Stop | Blokkeert bankpassen op elk uur.
    elder | elder | Zilveren Draad | Tegen mishandeling van ouderen, thuis en in het tehuis.
    emotional | emotional | Nachtoor | Luistert naar iedereen in nood, de hele nacht.
    hate | hate_discrimination | Sta Naast Mij | Voor mensen die zijn aangevallen of uitgescholden om wie ze zijn.
    trafficking | trafficking | Open Poort | Voor mensen die gedwongen worden tot werk of prostitutie.
    money | compensation | Schadefonds Geweldsmisdrijven De Brug | Neemt aanvragen aan van mensen die letsel opliepen.
    tongues | interpreter | Talenlijn | Tolken aan de telefoon, meteen, in zestig talen.
    lgbt | lgbti | Prismalijn | Gesprekken voor lesbische, homoseksuele, biseksuele en trans mensen.
    bikes | - | Fietsenmaker De Gestolen Ketting | Reparatie en verkoop van fietsen.
    """

  private static let estonian = """
    branch | general | Ühing Majakas kuriteoohvritele, {t} | Vabatahtlikud kuulavad ja lähevad koos ohvriga kohtusse.
    dv | domestic_violence | Tugikeskus Koidik, {t} | Nõu neile, kes kogevad kodus vägivalda.
    refuge | shelter,domestic_violence | Varjupaik Pärnakodu, {t} | Peavari naistele koos lastega, ka öösel.
    sexual | sexual_violence | Kriisiabikeskus Kibuvits, {t} | Tugi pärast vägistamist ja muud seksuaalvägivalda.
    unit | medical | Kohtuarstlik vastuvõtt, {t} | Paneb vigastused kirja, ka ilma avalduseta.
    law | legal | Õigusabikontor, {t} | Esimene nõu juristilt tasuta, õhtuti.
    child | child | Lastenõustamine Siil, {t} | Väärkoheldud ja hooletusse jäetud lastele.
    police | police | Politseijaoskond, {t}, infopunkt | Ütleb, kuidas asi edeneb.
    court | - | Maakohus, {t} | Kinnistusraamat, pärandid, trahvid ja otsuste koopiad.
    pets | - | Loomade varjupaik, {t} | Võtab vastu pekstud ja hüljatud koeri ja kasse.
    tax | - | Maksunõustamine, {t} | Abi tuludeklaratsiooniga.
    farm | - | Rapsitalu, {t} | Õli, munad ja mesi; külaskäigud lastele.
    stalking | stalking | Varjuta | Inimestele, keda keegi jälitab või ahistab.
    missing | missing_child | Taskulamp | Vanematele, kelle laps on põgenenud või ära viidud.
    fraud | cyber_fraud | Petturid Peatuvad | Inimestele, kes kaotasid raha telefonis või netis.
    cards | cards | Kaart Kinni | Sulgeb pangakaarte igal ajal.
    elder | elder | Hõbeniit | Eakate väärkohtlemise vastu, kodus ja hooldekodus.
    emotional | emotional | Öine Hääl | Kuulab igaüht, kes on hädas, terve öö.
    hate | hate_discrimination | Seisa Kõrval | Inimestele, keda rünnati või solvati selle pärast, kes nad on.
    homicide | homicide | Pered Koos | Tapetute pered toetavad üksteist.
    road | road | Teeserv | Liikluses vigastatutele ja nende peredele.
    trafficking | trafficking | Avatud Värav | Inimestele, keda sunnitakse tööle või prostitutsiooni.
    money | compensation | Hüvitiste büroo | Võtab vastu taotlusi neilt, kes said vägivallas viga.
    tongues | interpreter | Keeled Liinil | Tõlgid telefonis kohe, kuuekümnes keeles.
    lgbt | lgbti | Prisma telefon | Vestlused lesbidele, geidele, biseksuaalidele ja transinimestele.
    opera | - | Ooper Mõrvatud Kuningas | Lavastus, piletid ja ekskursioonid.
    """
}
