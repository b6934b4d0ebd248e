/// The columns of every version of the standard and of the forms beside it: what is read of them,
/// and what is known and left alone. Any other column is named to the coordinator.
enum KnownColumns {
  /// Read from one table or another.
  static let read: Set<String> = set(
    """
    accessibility address address_1 address_2 address_3 address_4 address_type alert alert_expires
    alert_until alternate_name amount amount_description application_process assured_date
    attending_access attending_type attention audience body byday bymonthday byweekno byyearday
    category categories city contact_id closed closes_at code content_language cost count country
    country_prefix county currency date_modified department description details
    document dtstart e_mail eligibility eligibility_description email email_address end_date
    extension fax fee fees fees_description freephone freq gender helpline homepage hotline hours
    hours_of_operation how_to_get_help id identifier income_eligibility_and_fees intake_process
    interpretation_services interval keywords label language languages last_modified
    last_verified_on latitude link_entity link_id link_type location_id location_type longitude
    maximum_age minimum_age name note notes number number_type opening_hours opens_at option
    organization organisation organization_id organization_name original_text parent_id parent_name
    phone phone_id phone_number phone_type phones physical_address postal_code postcode provider
    agency region required_documents schedule_link service_area service_areas service_at_location_id
    service_id services_id short_desc short_description sms start_date state_province status
    street_address summary tags taxonomy_detail taxonomy_id taxonomy_ids taxonomy_name
    taxonomy_term_id tel telephone telephone_number temporary_message
    temporary_message_expires term text_language text_number textphone timezone title
    toll_free_phone_number topics town transportation tty tty_phone_number type until updated_at
    uri url valid_from valid_to vanity_number virtual web website website_address weekday day
    made_inactive_on accessibility_for_disabilities lifeline area service_name vocabulary taxonomy
    after_hours_phone phone_from_abroad by_referral_only referral_only referral_required
    police_report_needed police_report_required papers_asked id_required identification_required
    language_of_text verified_at
    """
  ).union(SecretPlaces.columns).union(PhoneRecord.personalFlags)

  /// Known, and nothing is taken from them: persons, accounts, polygons, ids of other systems,
  /// histories, and what says nothing to a caller.
  static let unused: Set<String> = set(
    """
    accepted_payments accreditations admin_emails assurer_email available bom bymonth character_set
    date_incorporated email_domains external_identifier external_identifier_type extent extent_type
    field_name filter filter_parent filter_priority funding_sources identifier_scheme
    identifier_type last_action_date last_action_type legal_status licenses logo maximum
    parent_organization_id payment previous_value program_id replacement_value resource_id
    resource_type scheme source tax_id tax_status term_uri unit_id updated updated_by
    value version wait_time wkst year_incorporated deliverable_type personal_data sensitive_data
    """)

  /// All of them.
  static let names = read.union(unused)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
