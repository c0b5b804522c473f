package io.zitadeltestkit.junit;

/** The part of Zitadel that a test class or method has for itself. */
public enum Isolation {
  /**
   * Inherited: {@code zitadel.testkit.isolation}, then {@code ZITADEL_TESTKIT_ISOLATION}, then
   * {@link #ORGANIZATION}.
   */
  INHERIT,
  /**
   * A fresh organization with a service user. Organizations of one instance still share some
   * things: user names are unique in the instance, and features, signing keys, identity providers
   * and the instance's settings exist once.
   */
  ORGANIZATION,
  /** A fresh virtual instance: only the server is shared. */
  INSTANCE,
  /** One organization and service user for the whole run. */
  SHARED
}
