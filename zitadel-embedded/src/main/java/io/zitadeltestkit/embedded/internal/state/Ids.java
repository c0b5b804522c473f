package io.zitadeltestkit.embedded.internal.state;

import java.util.concurrent.atomic.AtomicLong;

/** Generates ids in Zitadel's form: 18 digits that grow with time. */
public final class Ids {
  /** Chosen so that today's milliseconds give the 18 digits that clients expect. */
  private static final long PER_MILLISECOND = 200_000;

  /** One counter for the process: ids are unique across all its instances and servers. */
  private static final AtomicLong LAST = new AtomicLong();

  Ids() {}

  String next() {
    long floor = System.currentTimeMillis() * PER_MILLISECOND;
    return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, floor)));
  }

  /** Returns a new id outside any change, such as one for an instance. */
  public static String random() {
    return new Ids().next();
  }
}
