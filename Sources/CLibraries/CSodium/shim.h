/* libsodium: sealed records, the coordinator's key, hashes of PINs. */
#include <sodium.h>
