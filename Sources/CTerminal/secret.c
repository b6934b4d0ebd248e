/* Memory that is locked, left out of cores and forks, and cleared before it is given back. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <features.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

struct ct_secret {
  size_t bytes, capacity, count;
  int locked;
  uint32_t scalars[];
};

int ct_keep_private(void) {
  struct rlimit none = {0, 0};
  int limited = setrlimit(RLIMIT_CORE, &none) == 0;
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limited;
}

void ct_give_back_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

int ct_is_private(void) {
  struct rlimit now;
  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && getrlimit(RLIMIT_CORE, &now) == 0 &&
         now.rlim_cur == 0 && now.rlim_max == 0;
}

/* Words of up to 15 bytes live in registers and on the stack, and stay there until other functions
 * need the place. 128 KB is several times what drawing a screen or a search was seen to use. */
__attribute__((noinline)) void ct_forget_stack(void) {
  char below[128 * 1024];
  explicit_bzero(below, sizeof below);
}

ct_secret *ct_secret_new(size_t capacity) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  if (capacity > (SIZE_MAX - sizeof(ct_secret) - page) / sizeof(uint32_t)) return NULL;
  size_t bytes = sizeof(ct_secret) + capacity * sizeof(uint32_t);
  bytes = (bytes + page - 1) / page * page;
  void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return NULL;
  ct_secret *secret = memory;
  secret->locked = mlock(memory, bytes) == 0;
  madvise(memory, bytes, MADV_DONTDUMP);
  madvise(memory, bytes, MADV_WIPEONFORK);
  secret->bytes = bytes;
  secret->capacity = capacity;
  return secret;
}

int ct_secret_is_locked(const ct_secret *secret) { return secret->locked; }

int ct_secret_append(ct_secret *secret, uint32_t scalar) {
  if (secret->count >= secret->capacity) return 0;
  secret->scalars[secret->count++] = scalar;
  return 1;
}

void ct_secret_delete_last(ct_secret *secret) {
  if (secret->count > 0) secret->scalars[--secret->count] = 0;
}

size_t ct_secret_count(const ct_secret *secret) { return secret->count; }

uint32_t ct_secret_at(const ct_secret *secret, size_t index) {
  return index < secret->count ? secret->scalars[index] : 0;
}

void ct_secret_wipe(ct_secret *secret) {
  secret->count = 0;
  explicit_bzero(secret->scalars, secret->capacity * sizeof(uint32_t));
}

void ct_secret_free(ct_secret *secret) {
  if (!secret) return;
  size_t bytes = secret->bytes;
  explicit_bzero(secret, bytes);
  munlock(secret, bytes);
  munmap(secret, bytes);
}
