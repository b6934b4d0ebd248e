#include "CPhoneNumber.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

namespace {

PhoneNumberUtil &plans() { return *PhoneNumberUtil::GetInstance(); }

/** Never destroyed: another thread may still read a number while the program ends. */
const ShortNumberInfo &short_plans() {
  static const ShortNumberInfo *info = new ShortNumberInfo();
  return *info;
}

/** Nothing is cut off: half a number would be another one. */
template <size_t size>
void copy(const std::string &text, char (&to)[size]) {
  if (text.size() < size) std::memcpy(to, text.c_str(), text.size() + 1);
}

/** Formats write an extension behind the number, in words of English. */
PhoneNumber without_extension(const PhoneNumber &number) {
  PhoneNumber bare;
  bare.set_country_code(number.country_code());
  bare.set_national_number(number.national_number());
  if (number.italian_leading_zero()) {
    bare.set_italian_leading_zero(true);
    bare.set_number_of_leading_zeros(number.number_of_leading_zeros());
  }
  return bare;
}

void fill(const PhoneNumber &read, lifeline_phone *phone) {
  std::string text;
  copy(read.extension(), phone->extension);
  const PhoneNumber number = without_extension(read);
  plans().Format(number, PhoneNumberUtil::E164, &text);
  copy(text, phone->e164);
  plans().Format(number, PhoneNumberUtil::NATIONAL, &text);
  copy(text, phone->national);
  plans().Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
  copy(text, phone->international);
  phone->dials_from_abroad = plans().CanBeInternationallyDialled(number);
}

/** The 116 numbers are short codes whether or not a plan knows them. */
bool is_short(const PhoneNumber &number) {
  return number.national_number() / 1000 == 116 || short_plans().IsValidShortNumber(number);
}

}  // namespace

int lifeline_phone_knows_region(const char *region) {
  return plans().GetCountryCodeForRegion(region) != 0;
}

lifeline_phone_kind lifeline_phone_read(
    const char *text, const char *region, int has_letters, lifeline_phone *phone) {
  std::memset(phone, 0, sizeof *phone);
  PhoneNumber number;
  switch (plans().Parse(text, region, &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR: break;
    case PhoneNumberUtil::TOO_LONG_NSN: return LIFELINE_PHONE_TOO_LONG;
    case PhoneNumberUtil::NOT_A_NUMBER: return LIFELINE_PHONE_NO_NUMBER;
    default: return LIFELINE_PHONE_IMPOSSIBLE;
  }
  // The region at hand is the likeliest one and costs half of a look through all of them.
  bool valid = plans().IsValidNumberForRegion(number, region) || plans().IsValidNumber(number);
  if (!valid && has_letters) valid = plans().TruncateTooLongNumber(&number);
  if (valid) {
    fill(number, phone);
    return LIFELINE_PHONE_VALID;
  }
  if (is_short(number)) return LIFELINE_PHONE_PREFIXED_SHORT;
  return plans().IsPossibleNumberWithReason(number) == PhoneNumberUtil::TOO_LONG
             ? LIFELINE_PHONE_TOO_LONG
             : LIFELINE_PHONE_IMPOSSIBLE;
}

int lifeline_phone_is_freephone(const char *e164) {
  PhoneNumber number;
  const bool is_number = plans().Parse(e164, "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  return is_number && plans().GetNumberType(number) == PhoneNumberUtil::TOLL_FREE;
}

int lifeline_phone_is_short(const char *digits, const char *region) {
  PhoneNumber number;
  const bool is_number = plans().Parse(digits, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  return is_number && short_plans().IsValidShortNumberForRegion(number, region);
}
