/* The call program never speaks to the Internet, and cannot be made to. */
#include "CTerminal.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/socket.h>

int ct_refuse_internet(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (!filter) return -ENOMEM;
  int failed = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (!failed)
    failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 1,
                              SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  /* io_uring opens sockets without the call that is filtered here. */
  if (!failed)
    failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(io_uring_setup), 0);
  if (!failed) failed = seccomp_load(filter);
  seccomp_release(filter);
  return failed;
}
