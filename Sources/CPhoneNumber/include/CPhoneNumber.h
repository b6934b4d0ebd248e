/* libphonenumber behind a C border: what Swift needs of it and nothing else. */
#ifndef LIFELINE_CPHONENUMBER_H
#define LIFELINE_CPHONENUMBER_H

#ifdef __cplusplus
extern "C" {
#endif

/** Whether a region (ISO 3166-1) has a numbering plan. */
int lifeline_phone_knows_region(const char *region);

#ifdef __cplusplus
}
#endif
#endif
