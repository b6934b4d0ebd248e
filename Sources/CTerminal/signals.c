/* Signals become bytes in a pipe, so that one wait sees keys and signals alike. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int ct_input_fd = STDIN_FILENO;

static int pipe_ends[2] = {-1, -1};

static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};

static void note(unsigned char byte) {
  int before = errno;
  if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &byte, 1);
  errno = before;
}

static void on_signal(int number) { note((unsigned char)number); }

int ct_signals_start(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = on_signal;
  sigset_t heard;
  sigemptyset(&heard);
  for (size_t i = 0; i < sizeof caught / sizeof caught[0]; i++) {
    if (sigaction(caught[i], &action, NULL) != 0) return 0;
    sigaddset(&heard, caught[i]);
  }
  /* Who started us may have blocked them, and a mask is inherited. */
  pthread_sigmask(SIG_UNBLOCK, &heard, NULL);
  action.sa_handler = SIG_IGN;
  return sigaction(SIGPIPE, &action, NULL) == 0;
}

int ct_wait(int timeout_ms, int other) {
  ct_forget_stack();
  struct pollfd polled[3] = {
      {ct_input_fd, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}, {other, POLLIN, 0}};
  int count = poll(polled, 3, timeout_ms);
  if (count < 0) return errno == EINTR ? CT_SIGNAL : 0;
  int ready = 0;
  for (int i = 0; i < 3; i++)
    if (polled[i].revents) ready |= 1 << i;
  return ready;
}

int ct_next_signal(void) {
  unsigned char byte;
  if (pipe_ends[0] < 0 || read(pipe_ends[0], &byte, 1) != 1) return 0;
  return byte == 0 ? -1 : byte;
}

void ct_wake(void) { note(0); }

int ct_read(uint8_t *bytes, size_t room) {
  struct pollfd polled = {ct_input_fd, POLLIN, 0};
  if (poll(&polled, 1, 0) <= 0) return -1;
  ssize_t count = read(ct_input_fd, bytes, room);
  if (count >= 0) return (int)count;
  return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

int64_t ct_now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
