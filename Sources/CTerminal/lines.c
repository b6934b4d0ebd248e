/* Plain mode: the terminal stays as it is, but for echo and line editing. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct termios before;
static int started;

void ct_make_sane(struct termios *modes) {
  if (modes->c_lflag & (ICANON | ECHO)) return;
  modes->c_lflag |= ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN;
  modes->c_iflag |= ICRNL | IXON | BRKINT;
  modes->c_oflag |= OPOST | ONLCR;
}

int ct_lines_start(void) {
  if (started) return 1;
  if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0) return 0;
  ct_input_fd = STDIN_FILENO;
  struct termios modes = before;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  ct_make_sane(&before);
  /* Lines stay in sight when the program is gone, so a crash takes them away as an end does. */
  const char *leave = ct_lines_can_clear() ? "\033[H\033[2J\033[3J" : "\r\n";
  ct_crash_prepare(STDIN_FILENO, &before, leave, strlen(leave));
  started = tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) == 0;
  return started;
}

void ct_lines_stop(void) {
  if (!started) return;
  started = 0;
  ct_crash_forget();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

int ct_lines_can_clear(void) {
  const char *term = getenv("TERM");
  return isatty(STDOUT_FILENO) && term && *term && strcmp(term, "dumb") != 0;
}

void ct_lines_title(int ours) {
  static int named;
  const char *term = getenv("TERM");
  if (ours == named || !isatty(STDOUT_FILENO) || !term || !ct_is_xterm_like(term)) return;
  named = ours;
  const char *bytes = ours ? "\033[22;2t\033]2;Lifeline\007" : "\033[23;2t";
  (void)ct_write((const uint8_t *)bytes, strlen(bytes));
}

int ct_write(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return 0;
    bytes += written;
    count -= (size_t)written;
  }
  return 1;
}
