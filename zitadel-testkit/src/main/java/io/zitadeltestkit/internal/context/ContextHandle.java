package io.zitadeltestkit.internal.context;

/**
 * The part of Zitadel that an application context works with. Test classes that declare the same
 * have the same one, and so can share a context: compare it by identity. One whose server has ended
 * is replaced by another one for the classes that follow.
 */
public interface ContextHandle {
  /**
   * Joins the run's server, or starts it, and creates what is declared, unless that was done
   * before.
   *
   * @return the part of Zitadel
   * @throws IllegalStateException if no test with the extension runs in the calling thread
   */
  ContextZitadel open();
}
