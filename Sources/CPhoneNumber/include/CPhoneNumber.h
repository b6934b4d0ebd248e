/* libphonenumber behind a C border: what Swift needs of it and nothing else. All calls may come from any thread. */
#ifndef LIFELINE_CPHONENUMBER_H
#define LIFELINE_CPHONENUMBER_H

#ifdef __cplusplus
extern "C" {
#endif

/** What a text is. */
enum lifeline_phone_kind {
  /** A number that its country's plan has. */
  LIFELINE_PHONE_VALID = 0,
  /** A short code behind its country's prefix: most cannot be dialled so. */
  LIFELINE_PHONE_PREFIXED_SHORT,
  /** A number of a wrong length or in a range that its country does not use. */
  LIFELINE_PHONE_IMPOSSIBLE,
  /** More digits than any number of its country has. */
  LIFELINE_PHONE_TOO_LONG,
  /** No number. */
  LIFELINE_PHONE_NO_NUMBER,
};

/** A number that was read; texts end with NUL and are empty where there is nothing to say. */
struct lifeline_phone {
  char e164[24];
  /** As its country writes it. */
  char national[64];
  /** In groups, from the plus on. */
  char international[64];
  /** Digits behind `ext.`, `x`, `#`. */
  char extension[24];
  /** 0 where it is known that it cannot be dialled from another country. */
  int dials_from_abroad;
};

/** Whether a region (ISO 3166-1) has a numbering plan. */
int lifeline_phone_knows_region(const char *region);

/**
 * Reads a published number (UTF-8). `region` (ISO 3166-1) is used where it does not begin with a plus.
 * With `has_letters` the letters of a keypad count as digits, and those behind the last digit of the
 * plan are passed over, as exchanges do. `phone` is filled in where the answer is LIFELINE_PHONE_VALID.
 */
enum lifeline_phone_kind lifeline_phone_read(
    const char *text, const char *region, int has_letters, struct lifeline_phone *phone);

/** Whether a number in E.164 is one of those that cost the caller nothing. */
int lifeline_phone_is_freephone(const char *e164);

/** Whether digits are a short code that is known in a region. */
int lifeline_phone_is_short(const char *digits, const char *region);

#ifdef __cplusplus
}
#endif
#endif
