import Foundation

/// `datapackage.json`: says which tables there are and what their columns mean (Tabular Data Package).
enum DataPackage {
  private struct Document: Encodable {
    var name = "lifeline-directory"
    var title = "Services of a Lifeline directory"
    var profile = "tabular-data-package"
    var hsdsVersion = "3.1"
    var hsdsProfile = ListingAdditions.profileURI
    var resources = TableForm.allCases.map(Resource.init)

    enum CodingKeys: String, CodingKey {
      case name, title, profile, resources
      case hsdsVersion = "hsds_version"
      case hsdsProfile = "hsds_profile"
    }
  }

  private struct Resource: Encodable {
    var name: String
    var path: String
    var profile = "tabular-data-resource"
    var format = "csv"
    var mediatype = "text/csv"
    var encoding = "utf-8"
    var schema: Schema

    init(_ form: TableForm) {
      name = form.rawValue
      path = form.file
      schema = Schema(form)
    }
  }

  private struct Schema: Encodable {
    var primaryKey = "id"
    var fields: [TableColumn]
    var foreignKeys: [ForeignKey]

    init(_ form: TableForm) {
      fields = form.columns
      foreignKeys = form.columns.compactMap { column in
        column.target.map { ForeignKey(fields: column.name, resource: $0.rawValue) }
      }
    }
  }

  private struct ForeignKey: Encodable {
    struct Reference: Encodable {
      var resource: String
      var fields = "id"
    }

    var fields: String
    var reference: Reference

    init(fields: String, resource: String) {
      self.fields = fields
      reference = Reference(resource: resource)
    }
  }

  /// Name of the file.
  static let file = "datapackage.json"

  /// The file's bytes.
  static func bytes() throws -> Data { try JSONEncoder.stable(pretty: true).encode(Document()) }
}
