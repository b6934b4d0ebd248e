#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#include <stddef.h>
#include <termios.h>

/* Descriptor that input is read from. */
extern int ct_input_fd;

/* A termios that a shell can live with: a program killed before us may have left raw mode. */
void ct_make_sane(struct termios *modes);

/* 1 for terminals that understand xterm's title, paste marks and palette. */
int ct_is_xterm_like(const char *term);

/* Clears what functions that have returned left on the stack. */
void ct_forget_stack(void);

/* Finds the terminal description to use and whether it takes xterm's title and paste marks. */
int ct_choose_terminal(int fd, char *name, size_t room, int *talks_xterm);

/* Sets the locale's encoding; 1 when cells may be UTF-8. */
int ct_choose_encoding(int ascii);

#endif
