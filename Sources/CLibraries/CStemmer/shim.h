/* libstemmer (Snowball): word stems per language. */
#include <libstemmer.h>
