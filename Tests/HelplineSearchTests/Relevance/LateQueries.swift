/// Queries written after the everyday words stood still, of other situations than the held-out ones; measured
/// only, nothing is mended by them. Lines as in `RelevanceQueries`.
enum LateQueries {
  /// The lines by language.
  static let lines: [String: String] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pl": polish,
    "nl": dutch, "et": estonian,
  ]

  private static let english = """
    he burns my clothes when angry | Cork | dv@
    photos of me naked, he wants money | IE | fraud
    colleague corners me in the stockroom | Galway | sexual@
    jumped outside the chip shop | Sligo | branch@
    neighbour painted a swastika | IE | hate
    cousin promised to old man in pakistan | IE | trafficking
    my husband died on his bike, van | Limerick | road
    dad's new helper empties his purse | IE | elder
    he broke my ribs, need it written down | Waterford | unit@
    nothing left to live for | IE | emotional
    """

  private static let german = """
    er zerschneidet meine kleider | München | dv@
    will bilder von mir verschicken wenn ich nicht zahle | DE | fraud
    kollege fasst mich im lager an | Köln | sexual@
    vor der disko zusammengetreten | Leipzig | branch@
    hakenkreuz an unserer haustür | DE | hate
    cousine soll in der türkei heiraten | DE | trafficking
    mann auf dem rad von lkw getötet | DE | =de-verkehrsopferhilfe
    pflegedienst klaut bei papa | DE | elder
    rippen gebrochen, will beweise | Hamburg | unit@
    es hat alles keinen sinn mehr | DE | =de-telefonseelsorge
    """

  private static let french = """
    il brûle mes vêtements | Lyon | dv@
    menace de publier mes photos si je ne paie pas | FR | fraud
    un collègue me coince dans la réserve | Lille | sexual@
    sauté dessus devant la boîte | Nantes | branch@
    croix gammée sur notre porte | FR | =fr-racist-acts
    cousine mariée de force au pays | FR | trafficking
    l'aide ménagère vole papa | FR | elder
    côtes cassées, je veux une preuve | Toulouse | unit@
    plus rien n'a de sens | FR | emotional
    ma fille de 13 ans n'est pas revenue | FR | missing
    """

  private static let spanish = """
    me rompe la ropa | Sevilla | dv@
    amenaza con publicar mis fotos si no pago | ES | fraud
    un compañero me arrincona en el almacén | Bilbao | sexual@
    me dieron una tunda a la salida del bar | Valencia | branch@
    esvástica en nuestra puerta | ES | hate
    quieren casar a mi prima en su país | ES | trafficking
    un camión mató a mi marido en la bici | ES | road
    la asistenta roba a papá | ES | elder
    costillas rotas, quiero prueba | Zaragoza | unit@
    ya nada tiene sentido | ES | emotional
    """

  private static let italian = """
    mi strappa i vestiti | Milano | dv@
    minaccia di pubblicare le mie foto se non pago | IT | fraud
    un collega mi blocca in magazzino | Torino | sexual@
    menato fuori dal locale | Napoli | branch@
    svastica sulla nostra porta | IT | =it-anti-discrimination
    vogliono far sposare mia cugina al paese | IT | =it-anti-trafficking
    un camion ha travolto mio marito in bici | IT | road
    costole rotte, voglio una prova | Bologna | unit@
    niente ha più senso | IT | emotional
    mia figlia di 13 anni non è rientrata | IT | missing
    """

  private static let polish = """
    tnie mi ubrania | Kraków | dv@
    grozi że wyśle moje zdjęcia jak nie zapłacę | PL | fraud
    kolega z pracy przyciska mnie w magazynie | Gdańsk | sexual@
    skopali mnie pod klubem | Wrocław | branch@
    swastyka na naszych drzwiach | PL | hate
    kuzynkę chcą wydać za mąż w kraju | PL | trafficking
    tir zabił męża na rowerze | PL | road
    opiekunka okrada tatę | PL | elder
    złamane żebra, chcę dowód | Poznań | unit@
    nic nie ma sensu | PL | emotional
    """

  private static let dutch = """
    hij knipt mijn kleren kapot | Utrecht | dv@
    dreigt foto's te sturen als ik niet betaal | NL | fraud
    collega drukt me tegen de muur in het magazijn | Rotterdam | sexual@
    afgetuigd voor de kroeg | Groningen | branch@
    hakenkruis op onze deur | NL | hate
    nicht moet trouwen in marokko | NL | trafficking
    man op de fiets doodgereden door vrachtwagen | NL | =nl-slachtofferhulp-road
    hulp in de huishouding steelt van pa | NL | elder
    ribben gebroken, wil bewijs | Eindhoven | unit@
    dochter van 13 is niet thuisgekomen | NL | missing
    """

  private static let estonian = """
    lõikab mu riideid katki | Tallinn | dv@
    ähvardab pildid saata kui ma ei maksa | EE | fraud
    kolleeg surub mind laos vastu seina | Tartu | sexual@
    anti baari ees peksa | Pärnu | branch@
    haakrist meie uksel | EE | hate
    nõbu tahetakse kodumaal mehele panna | EE | trafficking
    rekka tappis mehe rattaga | EE | road
    koduabiline varastab isalt | EE | elder
    roided murtud, tahan tõendit | Narva | unit@
    millelgi pole enam mõtet | EE | emotional
    """
}
