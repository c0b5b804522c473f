package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.fault.Fault;

/** The refusals of calls that name an identity provider, since there are none here. */
public final class IdentityProviders {
  private static final String MISSING = "Identity Provider Configuration doesn't exist";

  private IdentityProviders() {}

  /** The refusal of a read. */
  public static Fault notFound(String errorId) {
    return Fault.notFound(errorId, MISSING);
  }

  /** The refusal of a call that uses one. */
  public static Fault needed(String errorId) {
    return Fault.failedPrecondition(errorId, MISSING);
  }
}
