import Foundation
import HelplineModel

/// The listings of a source one by one, read on a thread of its own while the caller stores them.
///
/// A few hundred listings are under way at most: the reader waits where the caller is slower. The order is
/// that of the source. A stream is gone through once.
public final class ListingStream: Sequence, IteratorProtocol {
  private let handOver: HandOver
  private var batch: ArraySlice<Service> = []
  /// What was read and rejected, or why nothing could be read; nil until the last listing was taken.
  public private(set) var outcome: Result<ImportResult, ImportError>?

  /// Begins to read.
  /// - Parameters:
  ///   - source: a JSON, NDJSON, CSV or TSV file, or a folder of tables.
  ///   - format: the form, or `auto`.
  ///   - publisher: the name space of the ids.
  ///   - defaults: what holds where the source is silent; its closures are called on the other thread.
  public init(
    source: URL, format: ImportFormat = .auto, publisher: String,
    defaults: ImportDefaults = ImportDefaults()
  ) {
    let handOver = HandOver()
    self.handOver = handOver
    let thread = Thread {
      var batch: [Service] = []
      let outcome = Result { () throws(ImportError) in
        try ListingImporter.read(
          source: source, format: format, publisher: publisher, defaults: defaults
        ) { service in
          batch.append(service)
          if batch.count == HandOver.size {
            handOver.put(batch)
            batch.removeAll(keepingCapacity: true)
          }
        }
      }
      handOver.end(with: batch, outcome)
    }
    // Elements of JSON may lie 500 deep in each other.
    thread.stackSize = 8 << 20
    thread.start()
  }

  deinit { handOver.abandon() }

  /// The next listing; nil at the end, then `outcome` is there.
  public func next() -> Service? {
    if batch.isEmpty {
      let (more, outcome) = handOver.take()
      batch = more[...]
      if let outcome { self.outcome = outcome }
    }
    return batch.popFirst()
  }
}

/// Batches of listings from one thread to another, a few at a time.
///
/// Unchecked because `NSCondition` guards what it holds, which the compiler cannot see.
private final class HandOver: @unchecked Sendable {
  /// Listings of a batch: few enough to hold, enough that waking the other thread costs nothing.
  static let size = 64
  private static let most = 4

  private let condition = NSCondition()
  private var batches: [[Service]] = []
  private var outcome: Result<ImportResult, ImportError>?
  private var isAbandoned = false

  /// Hands a batch over; waits while the other side has enough.
  func put(_ batch: [Service]) {
    condition.withLock {
      while batches.count >= Self.most, !isAbandoned { condition.wait() }
      if !isAbandoned { batches.append(batch) }
      condition.signal()
    }
  }

  /// Hands the last batch over.
  func end(with batch: [Service], _ outcome: Result<ImportResult, ImportError>) {
    put(batch)
    condition.withLock {
      self.outcome = outcome
      condition.signal()
    }
  }

  /// The next batch that holds something; at the end none, and how it ended.
  func take() -> ([Service], Result<ImportResult, ImportError>?) {
    condition.withLock {
      while true {
        while batches.isEmpty, outcome == nil { condition.wait() }
        guard !batches.isEmpty else { return ([], outcome) }
        let batch = batches.removeFirst()
        condition.signal()
        if !batch.isEmpty { return (batch, nil) }
      }
    }
  }

  /// Nobody takes any more: the reader need not wait.
  func abandon() {
    condition.withLock {
      isAbandoned = true
      batches = []
      condition.signal()
    }
  }
}
