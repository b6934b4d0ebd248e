/* What only C can do for the terminal: ncurses output, signals, memory that leaves no trace, and a
 * kernel that refuses the Internet. Plain types only; Swift never sees curses. One thread draws. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/* ---- Screen (screen.c) ---- */

enum ct_start_result {
  CT_STARTED = 0,
  CT_NO_TERMINAL = 1, /* input or output is no terminal */
  CT_DUMB = 2,        /* the terminal cannot move its cursor */
  CT_UNKNOWN = 3      /* neither TERM nor a fallback is in the terminal database */
};

enum ct_attribute { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

/* Opens the screen; afterwards the calls below work. ascii forces ASCII. */
int ct_start(int ascii);
/* Gives the terminal back; harmless when not started. */
void ct_stop(void);
/* Name from the terminal database in use, never NULL. */
const char *ct_terminal_name(void);
/* 1 when the terminal takes UTF-8. */
int ct_utf8(void);
/* Colours the terminal has, 0 for none. */
int ct_colours(void);
/* Present size in cells; always at least 1. */
void ct_size(int *columns, int *rows);
/* Asks the kernel for the size and tells ncurses. */
void ct_resize(int *columns, int *rows);
/* Draws one base character with marks; colours are palette numbers, -1 is the terminal's own. */
void ct_put(int column, int row, uint32_t base, const uint32_t *marks, size_t count,
            unsigned attributes, int colour, int background);
/* Places the real cursor. */
void ct_cursor(int column, int row);
/* Sends the difference to the terminal. */
void ct_flush(void);
/* Forgets what the terminal shows: the next flush sends everything. */
void ct_repaint(void);
/* Clears the screen, ncurses' copies of it, and what was scrolled away. */
void ct_clear_everything(void);
/* Copies a key's string from the terminal database ("kcuu1"); bytes written, 0 for none. */
size_t ct_key_string(const char *capability, uint8_t *bytes, size_t room);
/* Gives the terminal back and stops the process as Ctrl-Z would; returns after SIGCONT. */
void ct_suspend(void);
/* On SIGCONT, whoever had stopped the process: takes the terminal again. */
void ct_resumed(void);

/* ---- Lines (lines.c): plain mode ---- */

/* No echo, byte by byte, signals from keys off; 0 when input is no terminal. */
int ct_lines_start(void);
void ct_lines_stop(void);
/* The window is called "Lifeline" where standard output is a terminal with a title, 0 gives the
 * former title back. */
void ct_lines_title(int ours);
/* 1 when what is written to standard output is seen on a terminal that can be cleared. */
int ct_lines_can_clear(void);
/* Writes all bytes to standard output; 0 when it is gone. */
int ct_write(const uint8_t *bytes, size_t count);

/* ---- Waiting and signals (signals.c) ---- */

enum ct_ready { CT_INPUT = 1, CT_SIGNAL = 2, CT_OTHER = 4 };

/* Catches the signals; before ct_start, so that ncurses leaves them alone. 0 when it failed. */
int ct_signals_start(void);
/* Clears the stack below, then waits for input, a signal, a wake or `other` (-1 for none);
 * timeout -1 waits for ever. */
int ct_wait(int timeout_ms, int other);
/* Next signal number, 0 for none, -1 for a wake. */
int ct_next_signal(void);
/* Ends a wait from any thread. */
void ct_wake(void);
/* Reads what is there: bytes read, 0 at the end of input, -1 when there is nothing. */
int ct_read(uint8_t *bytes, size_t room);
/* Milliseconds of a clock that never goes back. */
int64_t ct_now_ms(void);

/* ---- Crashes (crash.c) ---- */

/* From now on a crash gives the terminal back, says one sentence and ends with status 70, without
 * a dump of memory. LIFELINE_BACKTRACE=1 lets the previous handler speak. */
void ct_crash_guard(void);
/* For crash.c: what to write and restore. */
void ct_crash_prepare(int fd, const void *termios, const char *bytes, size_t count);
void ct_crash_forget(void);

/* ---- Memory (secret.c, clearing_free.c) ---- */

/* No core file, no reading of this process by others; 0 when the system refused. */
int ct_keep_private(void);
/* 1 while both hold. */
int ct_is_private(void);

/* Gives memory that is free back to the system, where the C library can. */
void ct_give_back_memory(void);

typedef struct ct_secret ct_secret;

/* Locked memory for `capacity` characters, never written to swap or a core; NULL without memory. */
ct_secret *ct_secret_new(size_t capacity);
/* 1 when the system really locked it. */
int ct_secret_is_locked(const ct_secret *secret);
/* 0 when it is full. */
int ct_secret_append(ct_secret *secret, uint32_t scalar);
void ct_secret_delete_last(ct_secret *secret);
size_t ct_secret_count(const ct_secret *secret);
uint32_t ct_secret_at(const ct_secret *secret, size_t index);
void ct_secret_wipe(ct_secret *secret);
void ct_secret_free(ct_secret *secret);

/* ---- Network (network.c) ---- */

/* The kernel refuses every new socket but Unix ones, for this process and its children, for ever.
 * 0 or a negative errno. Foundation's Process must not be used afterwards: it wakes itself through
 * an Internet socket of its own and then waits for ever for an ended child; posix_spawn works. */
int ct_refuse_internet(void);

#endif
