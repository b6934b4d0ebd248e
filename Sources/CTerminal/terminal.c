/* Which terminal this is and what it can show. term.h defines hundreds of short names, so it stays
 * in this file. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <term.h>

static int begins(const char *text, const char *with) {
  return strncmp(text, with, strlen(with)) == 0;
}

/* Terminals that understand xterm's title, paste marks and palette whatever the database knows. */
int ct_is_xterm_like(const char *term) {
  static const char *const families[] = {
      "xterm", "tmux", "screen", "rxvt", "foot", "kitty", "ghostty", "alacritty", "wezterm",
      "konsole", "contour", "gnome", "vte", "putty", "st-", "iterm", "mintty", "rio"};
  for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
    if (begins(term, families[i])) return 1;
  return strstr(term, "256color") != NULL || strstr(term, "-direct") != NULL;
}

/* 1 usable, 0 unknown, -1 known but without cursor movement. */
static int probe(const char *term, int fd) {
  int error = 0;
  if (setupterm(term, fd, &error) != OK || error != 1) return 0;
  const char *move = tigetstr("cup");
  int usable = move && move != (char *)-1 ? 1 : -1;
  del_curterm(cur_term);
  return usable;
}

int ct_choose_terminal(int fd, char *name, size_t room, int *talks_xterm) {
  const char *term = getenv("TERM");
  if (!term || !*term) return CT_DUMB;
  const char *chain[] = {term, ct_is_xterm_like(term) ? "xterm-256color" : "vt100", "vt100"};
  for (size_t i = 0; i < 3; i++) {
    int found = probe(chain[i], fd);
    if (found < 0) return CT_DUMB;
    if (found > 0) {
      snprintf(name, room, "%s", chain[i]);
      *talks_xterm = ct_is_xterm_like(term);
      return CT_STARTED;
    }
  }
  return CT_UNKNOWN;
}

/* The C locale names no encoding, so UTF-8 is assumed as everywhere today; a locale that names
 * another encoding is believed. */
int ct_choose_encoding(int ascii) {
  int utf8 = 0;
  const char *set = setlocale(LC_CTYPE, "");
  const char *codeset = set ? nl_langinfo(CODESET) : "ANSI_X3.4-1968";
  const char *wish = getenv("LC_ALL");
  if (!wish || !*wish) wish = getenv("LC_CTYPE");
  if (!wish || !*wish) wish = getenv("LANG");
  const char *dot = wish ? strchr(wish, '.') : NULL;
  int other = dot && strncasecmp(dot, ".utf", 4) != 0;
  if (strcasecmp(codeset, "UTF-8") == 0) {
    utf8 = 1;
  } else if (strcasecmp(codeset, "ANSI_X3.4-1968") == 0 && !other) {
    utf8 = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  }
  return utf8 && !ascii;
}
