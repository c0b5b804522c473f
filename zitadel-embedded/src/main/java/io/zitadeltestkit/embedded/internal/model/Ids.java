package io.zitadeltestkit.embedded.internal.model;

import java.util.concurrent.atomic.AtomicLong;

/** Makes ids the way Zitadel's look: 18 digits that grow with time. */
public final class Ids {
  /** Chosen so that today's milliseconds give the 18 digits that clients expect. */
  private static final long PER_MILLISECOND = 200_000;

  /** One for the process: ids are unique over all instances and servers in it. */
  private static final AtomicLong LAST = new AtomicLong();

  Ids() {}

  String next() {
    long floor = System.currentTimeMillis() * PER_MILLISECOND;
    return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, floor)));
  }

  /** Returns a new id outside of any change, such as one for an instance. */
  public static String random() {
    return new Ids().next();
  }
}
