/// The wide tables that call-centre software exports (iCarol and its kin): one row an agency, site
/// or program, with a mark of privacy beside each item. `InternalNotes` are never read.
enum CallCentreColumns {
  /// Whether a header is of this form; names folded.
  static func fits(_ names: [String]) -> Bool {
    names.contains("publicname")
      && names.contains { $0 == "taxonomylevelname" || $0 == "phone1number" }
  }

  /// Columns and what they are to us.
  static let entries: [(column: String, field: String, isConstant: Bool)] = rows.map {
    ($0.0, $0.1, false)
  }

  private static let rows: [(String, String)] = [
    ("ResourceAgencyNum", "id"), ("PublicName", "name"), ("AlternateName", "alternate_name"),
    ("ParentAgency", "organization"), ("AgencyDescription", "description"),
    ("EmailAddressMain", "email"), ("WebsiteAddress", "url"),
    ("Phone1Number", "phone"), ("Phone2Number", "phone"), ("Phone3Number", "phone"),
    ("Phone4Number", "phone"), ("Phone5Number", "phone"),
    ("PhoneNumberHotline", "helpline"), ("PhoneTollFree", "freephone"),
    ("PhoneNumberAfterHours", "after_hours_phone"), ("PhoneTTY", "textphone"),
    ("PhoneNumberTTY", "textphone"), ("PhoneFax", "fax"),
    ("PhysicalAddress1", "address_1"), ("PhysicalAddress2", "address_2"),
    ("PhysicalCity", "city"), ("PhysicalStateProvince", "state_province"),
    ("PhysicalPostalCode", "postal_code"), ("PhysicalCountry", "country"),
    ("Latitude", "latitude"), ("Longitude", "longitude"),
    ("HoursOfOperation", "hours"), ("LanguagesOffered", "languages"),
    ("FeeStructureSource", "fees"), ("ApplicationProcess", "application_process"),
    ("Eligibility", "eligibility"), ("DocumentsRequired", "required_documents"),
    ("CoverageArea", "service_areas"), ("SearchHints", "keywords"),
    ("TemporaryMessage", "alert"), ("TemporaryMessageExpires", "alert_until"),
    ("LastVerifiedOn", "assured_date"), ("UpdatedOn", "last_modified"),
    ("DisabilitiesAccess", "accessibility"), ("BusServiceAccess", "transportation"),
    ("MadeInactiveOn", "made_inactive_on"),
  ]
}
