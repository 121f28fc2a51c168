package org.cellscope.app.boot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** The processor time that threads have used, in nanoseconds. */
final class ThreadClocks {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Of the calling thread. */
  long nanos() {
    return threads.getCurrentThreadCpuTime();
  }

  /** Of all threads of a name that are alive. */
  long nanos(String name) {
    long sum = 0;
    for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (each != null && each.getThreadName().equals(name)) {
        sum += Math.max(0, threads.getThreadCpuTime(each.getThreadId()));
      }
    }
    return sum;
  }
}
