import CPhoneNumber
import HelplineModel

/// What can be said of a number.
struct NumberReading: Sendable {
  private var e164: String?
  private var national: String?
  private var international: String?
  private var extensionNumber: String?
  private var isShortCode = false
  private var isPrefixedShortCode = false
  private var doubt: NumberDoubt?

  /// Reads a number of a region; nil = its country is not known.
  init(_ published: PublishedNumber, region: String?, isText: Bool) {
    guard !published.digits.isEmpty, !published.text.contains("*"),
      published.isPlain || published.isVanity
    else {
      doubt = .unreadable
      return
    }
    if !published.hasPlus {
      guard let region else {
        doubt = .countryUnknown
        return
      }
      if published.letters.isEmpty, ShortCodes.isOne(published.digits, in: region, isText: isText) {
        isShortCode = true
        national = ShortCodes.written(published.digits)
        return
      }
    }
    read(published, region)
  }

  private mutating func read(_ published: PublishedNumber, _ region: String?) {
    var phone = lifeline_phone()
    // No region of that name: the number begins with a plus then.
    let kind = lifeline_phone_read(
      published.text, region ?? "ZZ", published.isVanity ? 1 : 0, &phone)
    switch kind {
    case LIFELINE_PHONE_VALID: take(phone, published)
    case LIFELINE_PHONE_PREFIXED_SHORT:
      isPrefixedShortCode = published.hasPlus
      doubt = .impossible
    case LIFELINE_PHONE_NO_NUMBER: doubt = .unreadable
    case LIFELINE_PHONE_TOO_LONG: doubt = published.hasSeparators ? .unreadable : .impossible
    default: doubt = .impossible
    }
  }

  private mutating func take(_ phone: lifeline_phone, _ published: PublishedNumber) {
    extensionNumber = text(phone.extension)
    guard published.isVanity || published.letters.isEmpty || extensionNumber != nil else {
      doubt = .unreadable
      return
    }
    e164 = text(phone.e164)
    national = text(phone.national)
    international = phone.dials_from_abroad != 0 ? text(phone.international) : nil
  }

  /// A line with this reading in the place of an earlier one; an extension that is published apart stays.
  func fill(_ phone: Phone) -> Phone {
    var phone = phone
    phone.e164 = e164
    phone.national = national
    phone.international = international
    phone.extensionNumber = phone.extensionNumber ?? extensionNumber
    phone.isShortCode = isShortCode
    // Few short codes can be dialled from abroad (+420 116 006); whoever says so of one knows it.
    phone.doubt = isPrefixedShortCode && phone.fromAbroad ? nil : doubt
    return phone
  }
}

/// The text up to NUL in an array of C; nil when empty.
private func text(_ characters: some Any) -> String? {
  let text = withUnsafeBytes(of: characters) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
  return text.isEmpty ? nil : text
}
