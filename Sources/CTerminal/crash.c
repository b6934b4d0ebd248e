/* A crash gives the terminal back and says one calm sentence. Only write and tcsetattr happen in
 * the handler, on bytes prepared before. Swift's own backtrace would print memory of the call. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { FATAL_COUNT = sizeof fatal / sizeof fatal[0], STATUS_INTERNAL = 70 };

static const char sentence[] =
    "Lifeline stopped. What was entered is saved; start it again.\r\n";

static struct sigaction previous[FATAL_COUNT];
static volatile sig_atomic_t prepared, entered;
static int screen_fd = STDERR_FILENO;
static struct termios saved_modes;
static char restore_bytes[512];
static size_t restore_count;
static int let_previous_speak;

static void give_terminal_back(void) {
  if (!prepared) return;
  (void)!write(screen_fd, restore_bytes, restore_count);
  tcsetattr(screen_fd, TCSANOW, &saved_modes);
}

static void on_crash(int number) {
  if (entered) _exit(STATUS_INTERNAL);
  entered = 1;
  give_terminal_back();
  if (!let_previous_speak) {
    (void)!write(screen_fd, sentence, sizeof sentence - 1);
    _exit(STATUS_INTERNAL);
  }
  for (int i = 0; i < FATAL_COUNT; i++)
    if (fatal[i] == number) sigaction(number, &previous[i], NULL);
  raise(number);
}

/* A stack of its own, so that a stack overflow is handled too. */
static void use_own_stack(void) {
  size_t size = 64 * 1024;
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t stack = {.ss_sp = memory, .ss_size = size, .ss_flags = 0};
  sigaltstack(&stack, NULL);
}

void ct_crash_guard(void) {
  static int guarded;
  if (guarded) return;
  guarded = 1;
  const char *wish = getenv("LIFELINE_BACKTRACE");
  let_previous_speak = wish && strcmp(wish, "1") == 0;
  use_own_stack();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  action.sa_handler = on_crash;
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &action, &previous[i]);
}

void ct_crash_prepare(int fd, const void *modes, const char *bytes, size_t count) {
  prepared = 0;
  screen_fd = fd;
  memcpy(&saved_modes, modes, sizeof saved_modes);
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, bytes, restore_count);
  prepared = 1;
}

void ct_crash_forget(void) { prepared = 0; }
