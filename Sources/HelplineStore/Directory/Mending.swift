import HelplineModel
import HelplineSearch
import Synchronization

/// What of a directory is not as it was written.
public struct DirectoryDamage: Equatable, Sendable {
  /// The search index: a search may miss services. It is made again from the rows.
  public var index = false
  /// The rows themselves: listings may be missing or cannot be read.
  public var rows = false

  /// Nothing is damaged.
  public init() {}
}

/// What was done about damage since the program started.
struct MendingNotes: Sendable {
  /// Whether the index was read whole.
  var isLookedAt = false
  /// Generations whose index was met damaged.
  var mended: Set<Int> = []
  /// What is worth saying and was not asked for yet.
  var news: [String] = []
}

extension DirectoryStore {
  /// Looks, beside whoever works, at what only time or the disk changes: a large index is read whole, once a
  /// start, and made again where it is damaged; and it is made again where the pause of a listing has ended
  /// since it was built, because what is paused is found last.
  ///
  /// To be called when the first screen stands and when a new day begins; the thread ends with its look.
  public func lookAfter() { rebuilding.put { [weak self] in self?.look() } }

  /// What happened to the index beside the screens since this was last asked, one sentence each.
  public func news() -> [String] {
    notes.withLock { notes in
      defer { notes.news = [] }
      return notes.news
    }
  }

  /// Has an index that was met damaged made again, once a generation.
  func meet(damaged number: Int) {
    guard notes.withLock({ $0.mended.insert(number).inserted }) else { return }
    say(
      "Part of the search index is damaged: a search may have missed services. "
        + "A new one is being made.")
    rebuilding.put { [weak self] in self?.mend(number) }
  }

  private func look() {
    guard let generation = live.present else { return }
    let isFirst = notes.withLock { notes in
      defer { notes.isLookedAt = true }
      return !notes.isLookedAt
    }
    if isFirst, !generation.index.isWhole() { return meet(damaged: generation.number) }
    let day = today()
    guard !day.isEmpty, (try? generation.database.pauseEnded(before: day)) == true else { return }
    // Where the disk refuses, the listing stays last until the next day.
    try? renew(generation.number)
  }

  private func mend(_ number: Int) {
    do {
      try renew(number)
      say("The search index was damaged and was made again. Nothing is lost.")
    } catch .damaged {
      say("The directory is damaged: services may be missing. Run lifeline doctor.")
    } catch {
      say("The search index is damaged: a search may miss services. \(error.sentence)")
    }
  }

  private func say(_ sentence: String) { notes.withLock { $0.news.append(sentence) } }
}
