import CTerminal
import CursesTerminal
import Foundation
import HelplineContent
import HelplineModel
import HelplineNumbers
import HelplineRecords
import HelplineScreens
import HelplineStore
import TerminalUI

/// A desk wired to its ports; where the data folder cannot be used the screens still open and say so.
struct Session {
  let workplace: Workplace
  private(set) var desk: Desk
  private(set) var runner: EffectRunner
  private let house: HouseRunner
  private let directory: DirectoryStore?

  init(_ workplace: Workplace) throws {
    self.workplace = workplace
    let settings = SavedSettings(folder: workplace.dataFolder)
    let directory = Self.directory(workplace)
    self.directory = directory
    var ports = Ports(
      directory: directory?.live ?? EmptyDirectory() as any DirectoryPort,
      knowledge: workplace.library,
      reference: workplace.reference, newPad: Self.newPad,
      newID: Self.newID)
    ports.pin = ShiftPINs()
    ports.numbers = NumberReader()
    house = HouseRunner(workplace: workplace, directory: directory)
    var desk = Desk(
      ports: ports, house: house.book.rules, now: Self.now, timeZone: .current)
    desk.book = house.book
    desk.theme = settings["theme"] ?? "default"
    desk.clockShown = settings["clock"] != "off"
    runner = EffectRunner(
      workplace: workplace, settings: settings, house: house, directory: directory)
    desk.news = Self.news(workplace, directory)
    self.desk = desk
  }

  /// `YYYY-MM-DD` at the desk.
  static var today: String { LocalTime(milliseconds: now, zone: .current).day }

  /// Milliseconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970 * 1000) }

  /// 128 random bits: they order nothing.
  static let newID: @Sendable () -> String = {
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let part = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - part.count) + part
    }.joined()
  }

  /// A scratch pad in locked memory; a machine without any memory left has no pad rather than an open one.
  private static let newPad: @Sendable () -> any ScratchPad = { LockedScratch() ?? NoPad() }

  /// What is done beside the first screen: the index of towns is made ready (the first letter typed would
  /// otherwise wait for it, once per change of tables), shifts left open and records older than the house
  /// keeps are tidied away, and the index of services is looked after.
  ///
  /// What the screens are told of the coordinator's listings, the go-live check and recorders comes back.
  func prepare() -> [Answer] {
    let reference = workplace.reference
    let folder = URL(fileURLWithPath: workplace.dataFolder)
    let months = house.monthsKept
    let today = Self.today
    Thread.detachNewThread {
      reference.prepare()
      if FileManager.default.fileExists(atPath: folder.path + "/practice.sqlite") {
        try? PracticeStore(dataFolder: folder.path).tidy(today: today)
      }
      guard FileManager.default.fileExists(atPath: folder.path + "/records.sqlite") else { return }
      // A folder that cannot be written is said when a record is saved.
      _ = try? RecordStore.open(dataFolder: folder).tidy(keepMonths: months, today: today)
    }
    let watchers = Watchers.sentences(ProcessInfo.processInfo.environment)
    let answers = runner.prepare() + house.prepare() + [.watchers(watchers)]
    directory?.lookAfter()
    return answers
  }

  /// The directory, else none with a warning: the call goes on.
  private static func directory(_ workplace: Workplace) -> DirectoryStore? {
    do {
      return try workplace.directory()
    } catch {
      workplace.warn((error as? Failure)?.sentence ?? "\(error)")
      return nil
    }
  }

  private static func news(_ workplace: Workplace, _ directory: DirectoryStore?) -> DeskNews {
    var news = DeskNews()
    if let directory {
      let stats = directory.live.stats(now: now / 1000)
      (news.listings, news.rung) = (stats.listings, stats.rung)
    }
    news.knowledge = "Lifeline \(Lifeline.version)"
    let folder = URL(fileURLWithPath: workplace.dataFolder)
    news.recordsAreSealed = RecordKeyFile.isSet(dataFolder: folder)
    news.coordinatorHasSecret =
      news.recordsAreSealed || CoordinatorPIN.isSet(dataFolder: folder)
    news.warnings = workplace.warnings
    return news
  }
}

/// A directory with nothing in it, for a machine where none can be opened.
struct EmptyDirectory: DirectoryPort {
  func search(_ query: DirectoryQuery) -> DirectoryAnswer { DirectoryAnswer() }
  func service(_ id: String) -> Service? { nil }
  func openState(_ service: Service, at moment: Int) -> OpenState { .unknown }
}

/// The few settings that outlive the program: theme and clock. Nobody's code.
struct SavedSettings {
  private let path: String

  init(folder: String) { path = folder + "/settings.json" }

  private var values: [String: String] {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
  }

  subscript(name: String) -> String? { values[name] }

  /// Keeps a setting; a folder that cannot be written keeps nothing and harms nothing.
  func set(_ name: String, _ value: String) {
    let all = values.merging([name: value]) { $1 }
    guard let data = try? JSONEncoder().encode(all) else { return }
    PrivateFile.write(String(decoding: data, as: UTF8.self), to: path)
  }
}

/// A pad that takes nothing.
final class NoPad: ScratchPad {
  let count = 0
  func scalar(at index: Int) -> UInt32 { 0 }
  func append(_ scalar: UInt32) {}
  func deleteLast() {}
  func wipe() {}
}
