/* The program's free clears what it frees: a text typed twenty times left 398 copies in freed
 * memory without this, and one with it. It stands in front of the C library's own for the whole
 * program, the shared libraries included. */
#define _GNU_SOURCE
#include "CTerminal.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WATCHED_BY_SANITIZER 1
#endif
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(WATCHED_BY_SANITIZER)

extern void __libc_free(void *memory);
extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *memory, size_t size);

/* Large blocks have pages of their own: free gives them back to the system, which clears them
 * before anybody sees them, and realloc moves the pages. Clearing them here would only touch pages
 * that were never used. The mark is the second bit of the size in front of the block. */
static int has_own_pages(const void *memory) { return (((const size_t *)memory)[-1] & 2) != 0; }

void free(void *memory) {
  if (!memory) return;
  if (!has_own_pages(memory)) explicit_bzero(memory, malloc_usable_size(memory));
  __libc_free(memory);
}

void *realloc(void *memory, size_t size) {
  if (!memory) return __libc_malloc(size);
  if (size == 0) {
    free(memory);
    return NULL;
  }
  if (has_own_pages(memory)) return __libc_realloc(memory, size);
  size_t old = malloc_usable_size(memory);
  if (size <= old && size > old / 2) return memory;
  void *moved = __libc_malloc(size);
  if (!moved) return NULL;
  memcpy(moved, memory, old < size ? old : size);
  free(memory);
  return moved;
}

#endif
