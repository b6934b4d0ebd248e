import Foundation
import HelplineHouse
import HelplineModel
import HelplineNumbers
import HelplineScreens
import HelplineStore

/// What the screens change in the house book, carried into files, directory and go-live check.
final class HouseRunner {
  private let workplace: Workplace
  private let folder: HouseFolder
  private let directory: DirectoryStore?
  private let numbers = NumberReader()
  private(set) var book: HouseBook
  private var stamp: String

  init(workplace: Workplace, directory: DirectoryStore?) {
    self.workplace = workplace
    self.directory = directory
    folder = HouseFolder(dataFolder: workplace.dataFolder, library: workplace.library)
    let found = folder.read()
    (book, stamp) = (found.book, folder.stamp)
    workplace.warn(found.problems)
  }

  /// What is made ready beside the first screen: the coordinator's listings, then the go-live check.
  func prepare() -> [Answer] { applyListings() + [.readiness(readiness)] }

  /// After how many months records are folded.
  var monthsKept: Int { Int(book.rules.wording("record_retention_months")) ?? 24 }

  /// Makes a change; whoever sits here without a code cannot be its author.
  func change(_ change: HouseChange, by code: String) throws -> [Answer] {
    take(try folder.change(change, by: code, on: Session.today))
  }

  /// Takes an entry of the journal back.
  func undo(_ number: Int, by code: String) throws -> [Answer] {
    take(try folder.undo(number: number, by: code, on: Session.today))
  }

  /// Somebody was rung.
  func settle(_ request: RingRequest) throws -> [Answer] { take(try folder.settleRing(request)) }

  /// Hands a report on a listing to the coordinator.
  func flag(_ listing: String, _ reason: String) throws {
    try folder.flag(listing: listing, reason: reason)
  }

  /// Somebody wants to be rung after a heavy call.
  func askForRing(_ code: String) throws { try folder.askForRing(code: code, day: Session.today) }

  /// The book as the files have it now, with what others wrote meanwhile.
  func reread() -> [Answer] {
    let found = folder.read()
    return take(found.book) + found.problems.map { .problem($0) }
  }

  /// The book again when somebody else, by screen or by hand, has written to it meanwhile.
  func rereadIfChanged() -> [Answer] { folder.stamp == stamp ? [] : reread() }

  private func take(_ new: HouseBook) -> [Answer] {
    let before = book
    (book, stamp) = (new, folder.stamp)
    guard new != before else { return [] }
    let isListed =
      before.listings != new.listings || before.rung != new.rung || before.removed != new.removed
      || before.remarks != new.remarks || before.distinct != new.distinct
    let listed = isListed ? applyListings() : []
    return [.book(new)] + listed + [.readiness(readiness)]
  }

  private func applyListings() -> [Answer] {
    do {
      var standing = book
      standing.listings = book.listings.map { numbers.read($0.standing(on: Session.today)) }
      directory?.live.keepApart(book.distinct)
      _ = try directory?.apply(standing)
      return []
    } catch {
      return [.problem(error.sentence)]
    }
  }

  private var readiness: Readiness {
    ReadinessCheck.run(
      knowledge: workplace.library, directory: directory?.live, book: book, today: Session.today)
  }
}
