package io.zitadeltestkit.client.settings;

/** A factor that counts as two. */
public enum MultiFactor {
  /** Unknown to this version. */
  UNSPECIFIED,
  /** A passkey that verifies the person. */
  U2F_WITH_VERIFICATION
}
