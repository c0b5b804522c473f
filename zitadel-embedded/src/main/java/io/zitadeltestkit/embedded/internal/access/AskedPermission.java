package io.zitadeltestkit.embedded.internal.access;

import org.jspecify.annotations.Nullable;

/**
 * Remembers which permission a call was asked for last, for whoever shows calls to people: the
 * answer to a refused one does not tell it.
 */
public final class AskedPermission {
  private static final ThreadLocal<@Nullable AskedPermission> LISTENING = new ThreadLocal<>();

  private String last = "";

  private AskedPermission() {}

  /** Listens to what the current thread asks for, until {@link #stop}. */
  public static AskedPermission listen() {
    AskedPermission asked = new AskedPermission();
    LISTENING.set(asked);
    return asked;
  }

  /** {@return the permission that was asked for last; empty if none was} */
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
