/* The screen through ncurses: output only. Keys are read as bytes and decoded in Swift. */
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_NOMACROS 1
#include "CTerminal.h"
#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static SCREEN *screen;
static FILE *input, *output;
static struct termios before, during;
static char name[64] = "";
static int utf8, colours, talks_xterm, error_fd = -1;

enum { MOST_PAIRS = 64 };
static struct { short colour, background; } pairs[MOST_PAIRS];
static int pair_count;

/* ---- Start and stop ---- */

static void say(const char *bytes) {
  fputs(bytes, output);
  fflush(output);
}

/* Leaves out the padding "$<5>" that only hardware terminals want. */
static size_t append(char *bytes, size_t used, size_t room, const char *more) {
  if (!more || more == (char *)-1) return used;
  while (*more && used + 1 < room) {
    if (more[0] == '$' && more[1] == '<') {
      const char *end = strchr(more, '>');
      if (end) {
        more = end + 1;
        continue;
      }
    }
    bytes[used++] = *more++;
  }
  return used;
}

/* tmux and others push what is cleared on the first screen into what was scrolled away. The
 * sequence is not in every description of a terminal, and those that do not know it ignore it. */
static const char forget_history[] = "\033[3J";

/* Without a second screen the program draws where the shell wrote. */
static int has_one_screen(void) {
  const char *back = tigetstr("rmcup");
  return !back || back == (char *)-1 || !*back;
}

static void prepare_for_crash(void) {
  char bytes[512];
  size_t used = 0;
  if (talks_xterm) used = append(bytes, used, sizeof bytes, "\033[?2004l\033[23;2t");
  used = append(bytes, used, sizeof bytes, tigetstr("sgr0"));
  used = append(bytes, used, sizeof bytes, tigetstr("clear"));
  if (has_one_screen()) used = append(bytes, used, sizeof bytes, forget_history);
  used = append(bytes, used, sizeof bytes, tigetstr("cnorm"));
  used = append(bytes, used, sizeof bytes, tigetstr("rmcup"));
  used = append(bytes, used, sizeof bytes, "\r\n");
  ct_crash_prepare(fileno(output), &before, bytes, used);
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, FALSE);
  meta(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  if (tcgetattr(fileno(output), &during) == 0) {
    during.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
    during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    during.c_cc[VMIN] = 1;
    during.c_cc[VTIME] = 0;
    tcsetattr(fileno(output), TCSADRAIN, &during);
    def_prog_mode();
  }
}

static void greet(void) {
  if (talks_xterm) say("\033[22;2t\033]2;Lifeline\007\033[?2004h");
}

static void clear_for_good(void) {
  const char *clear = tigetstr("clear");
  if (clear && clear != (char *)-1) putp(clear);
  fflush(output);
}

/* ncurses keeps what it sent last in a buffer of its own, (2 + lines) * (6 + columns) bytes long.
 * As many bytes of nothing (the cursor's way home, again and again) go through it, by the way that
 * its own output takes; where a later ncurses hides that way, only the buffer's rest stays. */
extern int _nc_outch(int byte) __attribute__((weak));
extern void _nc_flush(void) __attribute__((weak));

static size_t sent_room;

static void note_room(void) {
  size_t room = (size_t)(2 + LINES) * (size_t)(6 + COLS);
  if (room > sent_room) sent_room = room;
}

static void overwrite_sent(void) {
  if (!_nc_outch || !_nc_flush) return;
  const char *home = tigetstr("home");
  if (!home || home == (char *)-1 || !*home || strchr(home, '$')) home = "\r";
  _nc_flush();
  for (size_t i = 0, length = strlen(home); i < sent_room / length * length + length; i++)
    _nc_outch((unsigned char)home[i % length]);
  _nc_flush();
}

/* Where there is no second screen, a call must not stay on the first one. */
static void take_leave(void) {
  clear_for_good();
  if (has_one_screen()) say(forget_history);
  if (talks_xterm) say("\033[?2004l\033[23;2t");
}

/* What libraries write to standard error would stand in the middle of the screen. */
static void hide_errors(void) {
  const char *wish = getenv("LIFELINE_BACKTRACE");
  if (error_fd >= 0 || !isatty(STDERR_FILENO) || (wish && *wish)) return;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  error_fd = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (error_fd >= 0) dup2(nowhere, STDERR_FILENO);
  close(nowhere);
}

static void show_errors(void) {
  if (error_fd < 0) return;
  dup2(error_fd, STDERR_FILENO);
  close(error_fd);
  error_fd = -1;
}

/* Input may be a pipe with the facts of a call; the keyboard is then the controlling terminal. */
static int open_input(void) {
  if (isatty(STDIN_FILENO)) {
    input = stdin;
  } else {
    input = fopen("/dev/tty", "re");
    if (!input) return 0;
  }
  ct_input_fd = fileno(input);
  return 1;
}

int ct_start(int ascii) {
  if (screen) return CT_STARTED;
  output = stdout;
  if (!isatty(fileno(output)) || !open_input()) return CT_NO_TERMINAL;
  int chosen = ct_choose_terminal(fileno(output), name, sizeof name, &talks_xterm);
  if (chosen != CT_STARTED) return chosen;
  utf8 = ct_choose_encoding(ascii);
  if (tcgetattr(fileno(output), &before) != 0) return CT_NO_TERMINAL;
  ct_make_sane(&before);
  use_tioctl(TRUE); /* the window's size, not what COLUMNS once said */
  screen = newterm(name, output, input);
  if (!screen) return CT_UNKNOWN;
  prepare_for_crash();
  set_modes();
  note_room();
  colours = 0;
  pair_count = 0;
  if (has_colors() && start_color() == OK && use_default_colors() == OK) colours = COLORS;
  hide_errors();
  greet();
  return CT_STARTED;
}

void ct_stop(void) {
  if (!screen) return;
  take_leave();
  endwin();
  tcsetattr(fileno(output), TCSADRAIN, &before);
  ct_crash_forget();
  show_errors();
  delscreen(screen);
  screen = NULL;
  if (input != stdin) fclose(input);
  ct_input_fd = STDIN_FILENO;
}

void ct_suspend(void) {
  if (screen) {
    take_leave();
    endwin();
    tcsetattr(fileno(output), TCSADRAIN, &before);
    show_errors();
  }
  raise(SIGSTOP);
}

void ct_resumed(void) {
  if (!screen) return;
  hide_errors();
  tcsetattr(fileno(output), TCSADRAIN, &during);
  greet();
  ct_repaint();
}

/* ---- Questions ---- */

const char *ct_terminal_name(void) { return name; }
int ct_utf8(void) { return utf8; }
int ct_colours(void) { return colours; }

size_t ct_key_string(const char *capability, uint8_t *bytes, size_t room) {
  if (!screen) return 0;
  char key[16];
  snprintf(key, sizeof key, "%s", capability);
  const char *found = tigetstr(key);
  if (!found || found == (char *)-1) return 0;
  size_t count = strlen(found);
  if (count > room) return 0;
  memcpy(bytes, found, count);
  return count;
}

void ct_size(int *columns, int *rows) {
  *columns = screen && COLS > 0 ? COLS : 1;
  *rows = screen && LINES > 0 ? LINES : 1;
}

void ct_resize(int *columns, int *rows) {
  struct winsize size;
  if (screen && ioctl(fileno(output), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 &&
      size.ws_row > 0 && (size.ws_col != COLS || size.ws_row != LINES))
    resizeterm(size.ws_row, size.ws_col);
  if (screen) note_room();
  ct_size(columns, rows);
}

/* ---- Drawing ---- */

/* Pairs are made when first needed; when none is left the text keeps the terminal's colours. */
static short pair_for(int colour, int background) {
  if (colour >= colours) colour = -1;
  if (background >= colours) background = -1;
  if (colours == 0 || (colour < 0 && background < 0)) return 0;
  for (int i = 0; i < pair_count; i++)
    if (pairs[i].colour == colour && pairs[i].background == background) return (short)(i + 1);
  if (pair_count >= MOST_PAIRS || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(pair_count + 1), (short)colour, (short)background) != OK) return 0;
  pairs[pair_count].colour = (short)colour;
  pairs[pair_count].background = (short)background;
  return (short)++pair_count;
}

void ct_put(int column, int row, uint32_t base, const uint32_t *marks, size_t count,
            unsigned attributes, int colour, int background) {
  if (!screen || column < 0 || row < 0 || column >= COLS || row >= LINES) return;
  wchar_t text[CCHARW_MAX + 1];
  size_t used = 0;
  text[used++] = (wchar_t)(base < 0x20 || base == 0x7F ? '?' : base);
  for (size_t i = 0; i < count && used < CCHARW_MAX; i++) text[used++] = (wchar_t)marks[i];
  text[used] = 0;
  attr_t style = A_NORMAL;
  if (attributes & CT_BOLD) style |= A_BOLD;
  if (attributes & CT_DIM) style |= A_DIM;
  if (attributes & CT_UNDERLINE) style |= A_UNDERLINE;
  if (attributes & CT_REVERSE) style |= A_REVERSE;
  cchar_t cell;
  if (setcchar(&cell, text, style, pair_for(colour, background), NULL) != OK) return;
  mvwadd_wch(stdscr, row, column, &cell);
}

void ct_cursor(int column, int row) {
  if (screen) wmove(stdscr, row < LINES ? row : LINES - 1, column < COLS ? column : COLS - 1);
}

void ct_flush(void) {
  if (screen) wrefresh(stdscr);
}

void ct_repaint(void) {
  if (screen) clearok(curscr, TRUE);
}

void ct_clear_everything(void) {
  if (!screen) return;
  werase(stdscr);
  clearok(curscr, TRUE);
  wrefresh(stdscr);
  overwrite_sent();
  say(forget_history);
}
