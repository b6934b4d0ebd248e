/// Rows of tables, cell behind cell in one run of bytes.
///
/// As records 400,000 schedules took more than a gigabyte; packed they take some 25 MB, and a record is
/// made of a row when it is asked for.
struct PackedRows {
  /// A table the rows came from.
  private struct Source {
    let header: TableHeader
    let file: String
    let kind: TableKind
    /// Columns that are kept; the others are blank.
    let kept: [Bool]
  }

  private struct Head {
    let offset: Int
    let line: UInt32
    let source: UInt16
  }

  private var sources: [Source] = []
  private var heads: [Head] = []
  private var bytes: [UInt8] = []
  /// Whether a column is worth keeping.
  private var wants: (String) -> Bool

  /// No rows; columns of other names are not kept.
  init(wants: @escaping (String) -> Bool) { self.wants = wants }

  /// Keeps columns of this name as well, from the next table on.
  mutating func want(_ column: String) {
    wants = { [wants] name in name == column || wants(name) }
  }

  /// How many rows there are.
  var count: Int { heads.count }

  /// Keeps a row; gives its number.
  mutating func add(_ row: TableRow, _ kind: TableKind, at place: SourcePlace) -> Int {
    if sources.last?.file != place.file || sources.last?.kind != kind { open(row, kind, place) }
    let kept = sources.last?.kept ?? []
    heads.append(
      Head(
        offset: bytes.count, line: UInt32(clamping: place.row),
        source: UInt16(clamping: sources.count - 1)))
    let last = row.cells.lastIndex { !$0.isEmpty } ?? -1
    for column in row.cells.indices where column <= last {
      let cell = column < kept.count && kept[column] ? row.cells[column] : ""
      pack(cell)
    }
    return heads.count - 1
  }

  private mutating func open(_ row: TableRow, _ kind: TableKind, _ place: SourcePlace) {
    var kept = [Bool](repeating: false, count: row.header.columns.values.max().map { $0 + 1 } ?? 0)
    for (name, column) in row.header.columns { kept[column] = wants(name) }
    sources.append(Source(header: row.header, file: place.file, kind: kind, kept: kept))
  }

  /// A cell behind its length, seven bits a byte.
  private mutating func pack(_ cell: String) {
    var length = cell.utf8.count
    while length > 0x7F {
      bytes.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    bytes.append(UInt8(length))
    bytes.append(contentsOf: cell.utf8)
  }

  /// The row of a number.
  func row(_ number: Int) -> (row: TableRow, kind: TableKind) {
    let head = heads[number]
    let end = number + 1 < heads.count ? heads[number + 1].offset : bytes.count
    var (cells, place): ([String], Int) = ([], head.offset)
    while place < end {
      var (length, shift) = (0, 0)
      while bytes[place] > 0x7F {
        length |= Int(bytes[place] & 0x7F) << shift
        shift += 7
        place += 1
      }
      length |= Int(bytes[place]) << shift
      place += 1
      cells.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
      place += length
    }
    let source = sources[Int(head.source)]
    return (TableRow(header: source.header, cells: cells, line: Int(head.line)), source.kind)
  }

  /// Where a row stood.
  func place(_ number: Int) -> SourcePlace {
    let head = heads[number]
    return SourcePlace(file: sources[Int(head.source)].file, row: Int(head.line))
  }
}

/// Rows by an id of their own.
struct KeyedRows<Record> {
  private var rows = PackedRows { _ in true }
  private var numbers: [Int: UInt32] = [:]
  private let make: (TableRow) -> Record

  /// No rows.
  init(_ make: @escaping (TableRow) -> Record) { self.make = make }

  /// Keeps a row under its id.
  mutating func add(_ id: String, _ row: TableRow, _ kind: TableKind, at place: SourcePlace) {
    numbers[id.hashValue] = UInt32(clamping: rows.add(row, kind, at: place))
  }

  /// The row of an id.
  func row(_ id: String) -> TableRow? { numbers[id.hashValue].map { rows.row(Int($0)).row } }

  /// The record of an id.
  subscript(id: String) -> Record? { row(id).map(make) }

  /// Whether there is a row of this id.
  func has(_ id: IDHash) -> Bool { numbers[id] != nil }
}

/// An id as a number of 64 bits, so that a million ids fit into memory. That two of a million ids share one
/// happens once in some forty million imports.
typealias IDHash = Int
