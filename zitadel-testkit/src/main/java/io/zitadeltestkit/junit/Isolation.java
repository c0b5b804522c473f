package io.zitadeltestkit.junit;

/** What a test class or method has to itself. */
public enum Isolation {
  /**
   * What is set elsewhere: {@code zitadel.testkit.isolation}, then {@code
   * ZITADEL_TESTKIT_ISOLATION}, then {@link #ORGANIZATION}.
   */
  INHERIT,
  /**
   * A fresh organisation with a service user. Organisations of an instance still share some things:
   * user names are unique in the instance, and features, signing keys, identity providers and the
   * instance's settings are one.
   */
  ORGANIZATION,
  /** A fresh virtual instance: nothing is shared but the server. */
  INSTANCE,
  /** One organisation and service user for the whole run. */
  SHARED
}
