/// The second half of the lines: Italian, Polish, Dutch, Estonian.
extension RelevanceQueries {
  static let italian = """
    mio marito mi picchia | Milano | dv@
    mi ha picchiata il mio compagno | Torino | dv@
    il mio ex mi segue | IT | stalking
    mi perseguita sotto casa | Napoli | stalking
    stuprata | Bologna | sexual@
    violentata da uno sconosciuto | Palermo | sexual@
    ladri in casa | Milano | branch@
    mi hanno rubato il portafoglio con le carte | IT | cards
    truffata online | IT | fraud
    truffe telefono | IT | fraud
    centro antiviolenza | Torino | dv@
    casa rifugio | Napoli | refuge@
    dove dormire stanotte | Bologna | refuge@
    avvocato gratuito | Palermo | law@
    rete dafne | IT | =it-rete-dafne
    1522 | IT | =it-1522
    figlia scappata di casa | IT | missing
    incidente con pirata della strada | IT | road
    hanno ucciso mio fratello | IT | homicide
    mi hanno discriminata | IT | =it-anti-discrimination
    badante picchia mia madre | IT | =it-ada
    interprete | IT | tongues
    bloccare bancomat | IT | cards
    risarcimento | IT | money
    vittime della mafia | IT | =it-mafia-victims
    sfruttamento lavoro nero | IT | =it-anti-trafficking
    picchia i bambini | Milano | child@
    pedofilo | Torino | child@
    il mio compagno mi ha strozzata | Palermo | dv@
    il mio ex mi scrive di continuo | IT | stalking
    toccata sul treno | Milano | sexual@
    scippata per strada | Napoli | branch@
    finto carabiniere al telefono | IT | fraud
    non ho un posto dove stare con i miei figli | Torino | refuge@
    ho perso il bancomat | IT | cards
    violenza sulle donne | Bologna | dv@
    il padre ha portato via i bambini | IT | missing
    insulti razzisti sul lavoro | IT | =it-anti-discrimination
    voglio farla finita | IT | emotional
    avvocato | Milano | law@
    mio marito mi tira schiaffi | Bologna | dv@
    un collega mi ha palpata | Torino | sexual@
    continua a seguirmi dopo il lavoro | IT | stalking
    mi hanno svuotato il conto | IT | fraud
    mia figlia non torna da ieri | IT | missing
    investita sulle strisce | IT | road
    violenza domestica | Palermo | dv@
    violenza sessuale | Napoli | sexual@
    rapina | Torino | branch@
    truffe agli anziani | IT | fraud
    minori scomparsi | IT | missing
    """

  static let polish = """
    mąż mnie bije | Kraków | dv@
    maz mnie bije | Gdańsk | dv@
    partner się nade mną znęca | Wrocław | dv@
    śledzi mnie były | PL | stalking
    ktos mnie nęka przez telefon | PL | stalking
    zostałam zgwałcona | Poznań | sexual@
    gwałt | Łódź | sexual@
    włamanie do mieszkania | Kraków | branch@
    pobili mnie na ulicy | Gdańsk | branch@
    ukradli mi kartę | PL | cards
    oszukali mnie na blika | PL | fraud
    oszustwo na wnuczka | PL | fraud
    nie mam gdzie spać | Wrocław | refuge@
    schronienie dla kobiet | Poznań | refuge@
    darmowy adwokat | Łódź | law@
    niebieska linia | PL | =pl-niebieska-linia
    pomoc pokrzywdzonym | PL | =pl-linia-pomocy-pokrzywdzonym
    zaginęła moja córka | PL | missing
    wypadek samochodowy | PL | road
    zamordowali mi syna | PL | homicide
    zabrali mi paszport | PL | trafficking
    obdukcja | Kraków | unit@
    tlumacz | PL | tongues
    odszkodowanie | PL | money
    bije dzieci | Gdańsk | child@
    opiekunka bije babcię | PL | elder
    wyzywali mnie bo jestem z ukrainy | PL | hate
    nie chce mi sie zyc | PL | emotional
    latarnia krakow | - | branch-krakow
    szantażuje mnie nagimi zdjęciami | PL | fraud
    mąż mnie dusił | Łódź | dv@
    były chłopak wystaje pod moim blokiem | PL | stalking
    ktoś mi dosypał coś do drinka | Kraków | sexual@
    okradli mi mieszkanie | Poznań | branch@
    fałszywy policjant zabrał oszczędności | PL | fraud
    wyrzucił mnie z domu z dziećmi | Gdańsk | refuge@
    sąsiad bije swoje dziecko | Wrocław | child@
    potrącił mnie pijany kierowca | PL | road
    chcą mnie zmusić do małżeństwa | PL | trafficking
    prawnik za darmo | Poznań | law@
    mam myśli samobójcze | PL | emotional
    linia pomocy pokrzywdzonym | PL | =pl-linia-pomocy-pokrzywdzonym
    mój chłopak mnie popycha i wyzywa | Gdańsk | dv@
    kolega z pracy mnie obmacuje | Łódź | sexual@
    ktoś włamał mi się do piwnicy | Poznań | branch@
    zniknęły pieniądze z konta | PL | fraud
    syn nie wrócił ze szkoły | PL | missing
    szef zabrał mi dokumenty i nie płaci | PL | trafficking
    przemoc domowa | Poznań | dv@
    gwałcie | Kraków | sexual@
    napad | Łódź | branch@
    oszuści | PL | fraud
    handel ludzmi | PL | trafficking
    """

  static let dutch = """
    hij slaat me | Utrecht | dv@
    mijn man mishandelt me | Rotterdam | dv@
    mijn ex stalkt me | NL | stalking
    word achtervolgd | NL | stalking
    verkracht | Groningen | sexual@
    aangerand op straat | Eindhoven | sexual@
    er is ingebroken | Arnhem | branch@
    slachtofferhulp | NL | =nl-slachtofferhulp
    hulp voor slachtoffers | Utrecht | branch@
    opgelicht via marktplaats | NL | fraud
    oplichter aan de telefoon | NL | fraud
    pinpas gestolen | NL | cards
    vrouwenopvang | Rotterdam | refuge@
    ik kan nergens slapen | Groningen | refuge@
    blijf van mijn lijf huis | Utrecht | refuge@
    gratis advocaat | Eindhoven | law@
    mijn kind is meegenomen door zijn vader | NL | missing
    verkeersongeluk | NL | =nl-slachtofferhulp-road
    mijn broer is vermoord | NL | =nl-slachtofferhulp-bereaved
    centrum seksueel geweld | NL | =nl-centrum-seksueel-geweld
    gediscrimineerd om mijn hoofddoek | NL | hate
    oma wordt geslagen in het tehuis | NL | elder
    tolk arabisch | NL | tongues
    schadefonds | NL | money
    gedwongen in de prostitutie | NL | trafficking
    kindermishandeling | Arnhem | child@
    slachtofer hulp | NL | =nl-slachtofferhulp
    letsel laten vastleggen | Rotterdam | unit@
    eenzaam en wil praten | NL | emotional
    omdat ik homo ben in elkaar geslagen | NL | hate
    mijn vriend kneep mijn keel dicht | Arnhem | dv@
    mijn ex staat steeds voor de deur | NL | stalking
    betast in de trein | Utrecht | sexual@
    beroofd op straat | Rotterdam | branch@
    whatsappfraude | NL | fraud
    buurman slaat zijn kinderen | Eindhoven | child@
    uitgehuwelijkt | NL | trafficking
    aangereden door een auto | NL | =nl-slachtofferhulp-road
    ik wil niet meer leven | NL | emotional
    rechtshulp | Groningen | law@
    uitgescholden voor jood | NL | hate
    thuishulp steelt van mijn moeder | NL | elder
    mijn vader slaat mijn moeder | Groningen | dv@
    een collega zat aan mijn borsten | Arnhem | sexual@
    er stond een man in mijn slaapkamer te stelen | Utrecht | branch@
    ik heb geld overgemaakt naar een nepbank | NL | fraud
    mijn dochter kwam niet thuis | NL | missing
    mijn baas heeft mijn paspoort | NL | trafficking
    huiselijk geweld | Eindhoven | dv@
    aanranding | Rotterdam | sexual@
    woninginbraak | Groningen | branch@
    phising | NL | fraud
    ouderenmishandeling | NL | elder
    """

  static let estonian = """
    mees peksab | Tallinn | dv@
    mu mees lööb mind | Tartu | dv@
    endine mees jälitab mind | EE | stalking
    ta ei jäta mind rahule | EE | stalking
    mind vägistati | Pärnu | sexual@
    vagistamine | Narva | sexual@
    korterisse murti sisse | Tallinn | branch@
    varastati rahakott | Tallinn | cards
    petturid helistasid pangast | EE | fraud
    andsin pin koodi välja | EE | fraud
    naiste varjupaik | Tartu | refuge@
    kuhu öösel minna | Narva | refuge@
    tasuta õigusabi | Pärnu | law@
    tasuta jurist | Tallinn | law@
    ohvriabi | EE | =ee-ohvriabi
    1492 | EE | =ee-womens-support-line
    laps on kadunud | EE | missing
    auto sõitis mulle otsa | EE | road
    mu vend tapeti | EE | homicide
    võeti pass ära | EE | trafficking
    hooldekodus lüüakse | EE | elder
    tolk | EE | tongues
    huvitis | EE | money
    tahan surra | EE | emotional
    lööb lapsi | Tartu | child@
    rassism | EE | hate
    kohtuarst tuvastab vigastused | Tallinn | unit@
    lahisuhtevagivald | Paide | dv@
    abi ohvritele | Narva | branch@
    kaardi sulgemne | EE | cards
    elukaaslane kägistas | Narva | dv@
    endine elukaaslane kirjutab pidevalt | EE | stalking
    joogi sisse pandi midagi | Tallinn | sexual@
    mind rööviti tänaval | Tartu | branch@
    investeerimispettus | EE | fraud
    naaber peksab oma last | Pärnu | child@
    turvakodu | Tallinn | refuge@
    purjus juht sõitis otsa | EE | road
    advokaati vaja | Tartu | law@
    venekeelne tõlk | EE | tongues
    kadunud laps | EE | missing
    seksuaalvägivalla kriisiabi | Pärnu | sexual@
    abikaasa tõukab ja sõimab | Pärnu | dv@
    kolleeg katsus mu rindu | Narva | sexual@
    keldrisse murti sisse | Tartu | branch@
    mu kontolt kadus raha | EE | fraud
    tütar ei tulnud koju | EE | missing
    ülemus võttis mu passi | EE | trafficking
    perevägivald | Tartu | dv@
    seksuaalne ahistamine | Tallinn | sexual@
    röövimine | Pärnu | branch@
    pettus | EE | fraud
    inimkaubandus | EE | trafficking
    """
}
