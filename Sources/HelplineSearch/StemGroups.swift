/// Words of one stem, read from the mapped file.
struct StemGroups: Sendable {
  private let ofTerm: Section
  private let starts: Section
  private let members: Section
  private let large: Section
  private let stems: StringTable
  private let ofStem: Section
  /// Languages whose words have stems here.
  let languages: [String]

  /// The sections of the file.
  init(_ sections: [Section]) {
    let part = { (section: IndexFormat.Section) in sections[section.rawValue] }
    (ofTerm, starts) = (part(.groupOfTerm), part(.groupStarts))
    (members, large) = (part(.groupTerms), part(.groupSets))
    stems = StringTable(offsets: part(.stemOffsets), content: part(.stemBytes))
    ofStem = part(.stemGroups)
    let names = StringTable(
      offsets: part(.stemLanguageOffsets), content: part(.stemLanguageBytes))
    languages = (0..<names.count).map { names.text($0) }
  }

  /// The listings with a word of the same stem as a term; nil where they all begin with the term.
  func set(ofTerm term: Int, besides own: Range<Int>, in texts: TermSets) -> ListingSet? {
    set(ofTerm.number(term), besides: own, in: texts)
  }

  /// The listings with a word of a stem, `de:trau`; nil when there is none.
  func set(ofStem stem: String, in texts: TermSets) -> ListingSet? {
    stems.index(of: Array(stem.utf8)).flatMap { set(ofStem.number($0), besides: 0..<0, in: texts) }
  }

  private func set(_ group: Int, besides own: Range<Int>, in texts: TermSets) -> ListingSet? {
    guard group > 0 else { return nil }
    let whole = large.number(group - 1)
    if whole > 0 { return texts.sets.set(whole - 1) }
    let range = starts.number(group - 1)..<max(starts.number(group - 1), starts.number(group))
    return texts.union(
      of: range.map { members.number($0) }.filter { !own.contains($0) && $0 < texts.terms.count })
  }
}
