import GRDB

/// What a database file can hold, for the check that no field for identity exists.
public enum StoredColumns {
  /// All columns as `table.column`, sorted; indexes and views as `index name` and `view name`.
  public static func list(file path: String) throws(StoreProblem) -> [String] {
    try storing(in: path) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).flatMap { row -> [String] in
          let (type, name): (String, String) = (row["type"], row["name"])
          guard type == "table" else { return ["\(type) \(name)"] }
          return try database.columns(in: name).map { "\(name).\($0.name)" }
        }.sorted()
      }
    }
  }
}
