package io.zitadeltestkit.embedded.internal.model.policy;

/** The factors that a login policy may allow instead of a password. */
public enum MultiFactor {
  U2F_WITH_VERIFICATION
}
