import HelplineModel
import HelplineSearch
import Testing

/// Names of shipped and fictitious listings, typed as a keyboard without their letters allows.
@Suite("Names typed without accents and in Latin letters")
struct FoldedNamesTests {
  private func found(_ words: String, in index: DirectoryIndex) -> [String] {
    var query = DirectoryQuery()
    (query.words, query.samples, query.limit) = (words, true, 3)
    return index.search(query).hits.map(\.id)
  }

  @Test(arguments: [
    ("aldozatsegito vonal", "lifeline-facts:hu-aldozatsegito-vonal"),
    ("ALDOZATSEGITO", "lifeline-facts:hu-aldozatsegito-vonal"),
    ("opferberatung zurich", "lifeline-facts:ch-opferberatung-zuerich"),
    ("opferberatung zuerich", "lifeline-facts:ch-opferberatung-zuerich"),
    ("ecoute violences conjugales", "lifeline-facts:be-ecoute-violences-conjugales"),
    ("hilfetelefon gewalt an mannern", "lifeline-facts:de-hilfetelefon-gewalt-an-maennern"),
    ("hilfetelefon gewalt an maennern", "lifeline-facts:de-hilfetelefon-gewalt-an-maennern"),
    ("offerradgivningen", "lifeline-facts:dk-offerraadgivningen"),
    ("offerraadgivningen", "lifeline-facts:dk-offerraadgivningen"),
    ("kvennaathvarfid", "lifeline-facts:is-kvennaathvarfid"),
    ("bjarkarhlid", "lifeline-facts:is-bjarkarhlid"),
    ("stigamot", "lifeline-facts:is-stigamot"),
    ("linka pomoci obetem", "lifeline-facts:cz-linka-pomoci-obetem"),
    ("probacni a mediacni", "lifeline-facts:cz-pms"),
    ("zenska pomoc sada", "lifeline-facts:hr-zenska-pomoc-sada"),
    ("zrtve kaznenih djela", "lifeline-facts:hr-116-006"),
    ("vaiku linija", "lifeline-facts:lt-vaiku-linija"),
    ("rikosuhripaivystys", "lifeline-facts:fi-riku"),
    ("nezabudka", "lifeline-facts:sk-nezabudka"),
    ("linha de apoio a vitima", "lifeline-facts:pt-apav"),
    ("sos crianca", "lifeline-facts:pt-sos-crianca"),
    ("telefon za zenske in otroke", "lifeline-facts:si-sos-telefon"),
    ("appogg", "lifeline-facts:mt-supportline-179"),
    ("osrodek swit lodz", "fiction:pl-dv-lodz"),
    ("varjupaik parnakodu parnu", "fiction:et-refuge-parnu"),
    ("opferverein brueckenlicht koeln", "fiction:de-branch-koln"),
  ])
  func `a name is found without its accents`(_ typed: String, _ id: String) throws {
    #expect(try found(typed, in: RelevanceTests.index.get()).contains(id))
  }

  @Test(arguments: [
    ("grammi sos", "f:el-sos"), ("gynaikon", "f:el-sos"), ("γραμμη", "f:el-sos"),
    ("ΓΡΑΜΜΗ ΣΟΣ", "f:el-sos"), ("pomosht", "f:bg-help"), ("ПОМОЩ", "f:bg-help"),
    ("zhertvi", "f:bg-help"), ("garyacha liniya", "f:uk-line"), ("гаряча лінія", "f:uk-line"),
    ("telefon doveriya", "f:ru-line"), ("телефон доверия", "f:ru-line"),
  ])
  func `a Greek or Cyrillic name is found in its letters and in Latin ones`(
    _ typed: String, _ id: String
  ) throws {
    let services = [
      Service(id: "f:el-sos", publisher: "fiction", name: "Γραμμή SOS γυναικών (Φανταστική)"),
      Service(id: "f:bg-help", publisher: "fiction", name: "Помощ за жертви (измислена)"),
      Service(id: "f:uk-line", publisher: "fiction", name: "Гаряча лінія (вигадана)"),
      Service(id: "f:ru-line", publisher: "fiction", name: "Телефон доверия (вымышленный)"),
    ]
    #expect(try found(typed, in: TemporaryIndex.of(services)).first == id)
  }
}
