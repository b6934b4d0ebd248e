import HelplineModel

/// Names and codes of languages that listings name. Kept small on purpose: what is not in it stays
/// text, which costs a look; a wrong language costs a call. (CLDR names, Unicode licence.)
enum LanguageNames {
  /// Code of ours (ISO 639-1, else 639-3), other codes (ISO 639-2/3), names.
  private static let rows = """
    en|eng|english,englisch,anglais,ingles,inglese,engels,anglictina
    fr|fra fre|french,francais,franzosisch,frances,francese
    de|deu ger|german,deutsch,allemand,aleman,tedesco
    es|spa|spanish,espanol,castellano,castilian,spanisch,espagnol
    it|ita|italian,italiano,italienisch
    pt|por|portuguese,portugues,portugiesisch
    nl|nld dut|dutch,nederlands,flemish,niederlandisch
    pl|pol|polish,polski,polnisch,polonais
    ro|ron rum|romanian,romana,moldovan,rumanisch
    bg|bul|bulgarian,balgarski,bulgarisch
    cs|ces cze|czech,cestina,tschechisch
    sk|slk slo|slovak,slovencina,slowakisch
    sl|slv|slovene,slovenian,slovenscina
    hr|hrv|croatian,hrvatski
    sr|srp|serbian,srpski
    bs|bos|bosnian,bosanski
    mk|mkd mac|macedonian
    sq|sqi alb|albanian,shqip,albanisch
    el|ell gre|greek,ellinika,griechisch
    hu|hun|hungarian,magyar,ungarisch
    fi|fin|finnish,suomi
    sv|swe|swedish,svenska
    da|dan|danish,dansk
    nb|nob nor no|norwegian,norsk
    is|isl ice|icelandic,islenska
    et|est|estonian,eesti
    lv|lav|latvian,latviesu
    lt|lit|lithuanian,lietuviu
    ga|gle|irish,gaeilge
    cy|cym wel|welsh,cymraeg
    gd|gla|scottish gaelic,gaidhlig
    mt|mlt|maltese,malti
    lb|ltz|luxembourgish,letzebuergesch
    ca|cat|catalan,catala
    eu|eus baq|basque,euskara
    gl|glg|galician,galego
    uk|ukr|ukrainian,ukrainisch,ukrainskyi,ukrainska
    ru|rus|russian,russisch,russe,russkij
    be|bel|belarusian
    tr|tur|turkish,turkce,turkisch,turc
    ku|kur|kurdish,kurdisch
    kmr||kurmanji
    ckb||sorani
    ar|ara|arabic,arabisch,arabe,alrbyt
    he|heb|hebrew
    fa|fas per|farsi,persian
    prs||dari
    ps|pus|pashto
    ur|urd|urdu
    hi|hin|hindi
    pa|pan|punjabi,panjabi
    bn|ben|bengali,bangla
    gu|guj|gujarati
    ta|tam|tamil
    te|tel|telugu
    ml|mal|malayalam
    ne|nep|nepali
    si|sin|sinhala,sinhalese
    zh|zho chi cmn|chinese,mandarin
    yue||cantonese
    ja|jpn|japanese
    ko|kor|korean
    vi|vie|vietnamese
    th|tha|thai
    tl|tgl fil|tagalog,filipino
    id|ind|indonesian
    ms|msa may|malay
    my|mya bur|burmese
    km|khm|khmer
    so|som|somali
    sw|swa|swahili
    am|amh|amharic
    ti|tir|tigrinya
    om|orm|oromo
    ha|hau|hausa
    yo|yor|yoruba
    ig|ibo|igbo
    wo|wol|wolof
    ln|lin|lingala
    rw|kin|kinyarwanda
    ht|hat|haitian creole
    ka|kat geo|georgian
    hy|hye arm|armenian
    az|aze|azerbaijani
    rom||romani,romanes
    ase||american sign language,asl
    bfi||british sign language,bsl
    isg||irish sign language
    fsl||french sign language
    gsg||german sign language,deutsche gebardensprache
    """

  private static let codes: [String: String] = {
    var table: [String: String] = [:]
    for (code, others, _) in parsed {
      table[code] = code
      for other in others { table[other] = code }
    }
    return table
  }()

  /// Names of one word; those of more words are looked for first.
  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for (code, _, names) in parsed {
      for name in names { table[name] = code }
    }
    return table
  }()

  private static let parsed: [(code: String, others: [String], names: [String])] =
    rows.split(separator: "\n").map { row in
      let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return (
        fields[0], fields[1].split(separator: " ").map(String.init),
        fields[2].split(separator: ",").map(String.init)
      )
    }

  /// Codes that are sign languages.
  static let signs: Set<String> = ["ase", "bfi", "isg", "fsl", "gsg"]

  /// The code for a published code: `ger`, `de`, `de-AT`; 639-3 codes not in the table stay.
  static func code(_ published: String) -> String? {
    let base = published.lowercased().prefix { $0 != "-" && $0 != "_" }
    if let known = codes[String(base)] { return known }
    return base.count == 3 && base.allSatisfy { ("a"..."z").contains($0) } ? String(base) : nil
  }

  /// The codes of all languages named in a clause, in order.
  static func codes(in clause: String) -> [String] {
    let words = foldedWords(clause.replacing("A.S.L.", with: "ASL"))
    var found: [String] = []
    var index = 0
    while index < words.count {
      var length = min(3, words.count - index)
      while length > 0 {
        let name = words[index..<index + length].joined(separator: " ")
        if let code = names[name] {
          if !found.contains(code) { found.append(code) }
          break
        }
        length -= 1
      }
      index += max(1, length)
    }
    // "Chinese (Cantonese)" is Cantonese alone.
    if found.contains("yue"), found.contains("zh"), !words.contains("mandarin") {
      found.removeAll { $0 == "zh" }
    }
    return found
  }
}
