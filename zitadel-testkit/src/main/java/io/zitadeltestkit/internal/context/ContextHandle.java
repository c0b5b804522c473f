package io.zitadeltestkit.internal.context;

/**
 * The part of Zitadel that an application context works with. Test classes with the same
 * declarations have the same handle, and so can share a context: compare it by identity. After its
 * server has ended, later classes get a new handle.
 */
public interface ContextHandle {
  /**
   * Joins the run's server, or starts it, and creates what is declared, if that was not done
   * before.
   *
   * @return the part of Zitadel
   * @throws IllegalStateException if no test with the extension runs in the calling thread
   */
  ContextZitadel open();
}
