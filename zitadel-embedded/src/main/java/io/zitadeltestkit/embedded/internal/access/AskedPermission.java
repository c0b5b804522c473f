package io.zitadeltestkit.embedded.internal.access;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the permission that a call checked last, for the page that shows calls: the answer to a
 * refused call does not contain it.
 */
public final class AskedPermission {
  private static final ThreadLocal<@Nullable AskedPermission> LISTENING = new ThreadLocal<>();

  private String last = "";

  private AskedPermission() {}

  /** Records the checks of the current thread, until {@link #stop}. */
  public static AskedPermission listen() {
    AskedPermission asked = new AskedPermission();
    LISTENING.set(asked);
    return asked;
  }

  /** {@return the permission that was checked last; empty if none was} */
  public String stop() {
    LISTENING.remove();
    return last;
  }

  static void note(String permission) {
    AskedPermission listening = LISTENING.get();
    if (listening != null) {
      listening.last = permission;
    }
  }
}
