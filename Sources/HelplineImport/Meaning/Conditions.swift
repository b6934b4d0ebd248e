import HelplineModel

/// What must be there before somebody is helped: a referral, a report to the police, papers.
///
/// Read from the cells that speak of it (who may come, how to get help, papers), never from
/// descriptions; what is not certain stays unknown.
struct Conditions {
  var byReferralOnly: Bool?
  var policeReportNeeded: Bool?
  var papersAsked: Bool?

  /// - Parameter words: the folded words of who may come and how to get help.
  init(_ record: ServiceRecord, words: [String]) {
    let said = words.isEmpty ? [] : Self.table.meanings(words)
    byReferralOnly = record.byReferralOnly ?? Self.answer(said, .noReferral, .referral)
    policeReportNeeded = record.policeReportNeeded ?? Self.answer(said, .noReport, .report)
    papersAsked =
      record.papersAsked ?? Self.answer(said, .noPapers, .papers) ?? Self.answer(record.documents)
  }

  private enum Said {
    case noReferral, referral, noReport, report, noPapers, papers
  }

  /// Denial counts more: "no referral needed" holds "referral needed".
  private static func answer(_ said: Set<Said>, _ no: Said, _ yes: Said) -> Bool? {
    said.contains(no) ? false : said.contains(yes) ? true : nil
  }

  private static let table = PhraseTable<Said>([
    .noReferral: noReferral, .referral: referral, .noReport: noReport, .report: report,
    .noPapers: noPapers, .papers: papers,
  ])

  private static let noReferral = [
    "no referral", "without referral", "without a referral", "self referral", "self refer",
    "referral not needed", "referral not required", "referral is not", "not need a referral",
    "referrals not required", "walk in", "refer yourself", "drop in", "ohne uberweisung",
    "keine uberweisung", "ohne vermittlung", "sans orientation", "sans prescription",
    "zonder verwijzing", "geen verwijzing", "sin derivacion", "senza segnalazione",
    "bez skierowania", "bez doporuceni", "utan remiss", "ingen remiss", "uden henvisning",
    "uten henvisning", "ilman lahetetta", "beutalo nelkul",
  ]

  private static let referral = [
    "by referral only", "referral only", "referrals only", "only by referral",
    "only on referral", "only through referral", "referral required", "referral is required",
    "referral needed", "referral is needed", "requires referral", "requires a referral",
    "must be referred", "referred by a professional", "professional referral only",
    "nur auf uberweisung", "nur mit uberweisung", "nur uber vermittlung",
    "nur durch vermittlung", "uniquement sur orientation", "sur orientation d un",
    "orientation par un professionnel obligatoire", "sur prescription uniquement",
    "alleen via verwijzing", "alleen op verwijzing", "uitsluitend via verwijzing",
    "verwijzing nodig", "solo por derivacion", "solo mediante derivacion",
    "solo su segnalazione", "solo su invio", "tylko ze skierowaniem", "wymagane skierowanie",
    "pouze na doporuceni", "endast via remiss", "endast efter remiss", "remiss kravs",
    "kun efter henvisning", "kun etter henvisning", "vain lahetteella", "csak beutaloval",
  ]

  private static let noReport = [
    "no police report", "without a police report", "without police report",
    "police report not", "police report is not", "no report to the police",
    "without reporting to the police", "not need to report", "whether or not reported",
    "whether reported or not", "whether or not the crime", "whether or not it was reported",
    "whether or not you report", "even if you have not reported", "reported or not",
    "regardless of whether", "keine anzeige", "ohne anzeige", "auch ohne strafanzeige",
    "ohne strafanzeige", "sans plainte", "sans depot de plainte", "plainte non obligatoire",
    "zonder aangifte", "geen aangifte", "sin denuncia", "aunque no haya denuncia",
    "senza denuncia", "sem queixa", "bez zgloszenia", "bez oznameni", "utan polisanmalan",
    "uden politianmeldelse", "uten politianmeldelse", "ilman rikosilmoitusta",
    "feljelentes nelkul",
  ]

  private static let report = [
    "police report required", "police report is required", "police report needed",
    "police report must", "requires a police report", "must have reported",
    "must be reported to the police", "must have been reported", "must report the crime",
    "report to the police is required", "must file a police report", "police reference number",
    "crime reference number required", "anzeige erforderlich", "strafanzeige erforderlich",
    "nur nach anzeige", "plainte obligatoire", "depot de plainte obligatoire",
    "aangifte verplicht", "denuncia obligatoria", "denuncia previa", "denuncia obbligatoria",
    "polisanmalan kravs", "politianmeldelse kraeves", "rikosilmoitus vaaditaan",
  ]

  private static let noPapers = [
    "no id required", "no id needed", "id not required", "no identification", "no papers",
    "no documents", "no proof of", "no paperwork", "no documentation", "without papers",
    "without id", "do not need id", "do not ask for id", "papers not required", "none required",
    "no insurance needed", "no insurance required", "keine papiere", "ohne papiere",
    "kein ausweis", "ohne ausweis", "ohne krankenversicherung", "aucun papier",
    "aucun document", "aucun justificatif", "sans justificatif", "geen papieren",
    "geen legitimatie", "zonder legitimatie", "sin documentacion", "sin papeles",
    "senza documenti", "nessun documento", "bez dokumentow", "bez dokladu", "ingen legitimation",
    "utan legitimation", "uden legitimation", "ilman henkilotodistusta",
  ]

  private static let papers = [
    "id required", "id is required", "photo id", "identification required",
    "proof of identity", "proof of residence", "proof of residency", "proof of address",
    "proof of insurance", "must bring id", "bring identification", "ausweis erforderlich",
    "gultiger ausweis", "piece d identite", "carte d identite", "justificatif de domicile",
    "carte vitale", "legitimatie verplicht", "identiteitsbewijs", "documento de identidad",
    "documento d identita", "tessera sanitaria", "dowod osobisty", "obcansky prukaz",
    "personalausweis", "legitimation kravs", "henkilotodistus",
  ]

  /// Words of a paper that says who somebody is, where they live or how they are insured.
  private static let papersWords: Set<String> = [
    "id", "ids", "identification", "identity", "passport", "licence", "license", "residence",
    "residency", "insurance", "birth", "certificate", "ausweis", "personalausweis", "reisepass",
    "identite", "passeport", "domicile", "identiteitsbewijs", "paspoort", "pasaporte", "dni",
    "passaporto", "identita", "dowod", "paszport", "prukaz", "pas", "address", "immigration",
  ]

  /// The rows of the papers themselves: a list of what is asked for.
  private static func answer(_ documents: [String]) -> Bool? {
    if documents.isEmpty { return nil }
    let cells = documents.map { foldedWords($0) }
    let none = ["none", "no", "n a", "nothing", "keine", "aucun", "geen", "ninguno", "nessuno"]
    let isNone = { (words: [String]) in
      none.contains(words.joined(separator: " ")) || table.meanings(words).contains(.noPapers)
    }
    if cells.allSatisfy(isNone) { return false }
    return cells.contains { $0.contains(where: papersWords.contains) } ? true : nil
  }
}
