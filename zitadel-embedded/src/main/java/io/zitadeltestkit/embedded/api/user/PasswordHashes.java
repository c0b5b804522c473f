package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Hashes;

/** Checks passwords against hashes, also those that were made elsewhere. */
final class PasswordHashes {
  private PasswordHashes() {}

  /** Ends with a fault unless the hash is of a kind that can be checked. */
  static void requireSupported(String hash) {
    if (!hash.startsWith(Hashes.PASSWORD_PREFIX)) {
      throw Fault.invalidArgument("CRYPT-ohl4A", "Password hash encoding not supported");
    }
  }

  /** Returns whether a password has a hash. */
  static boolean matches(String password, String hash) {
    return Hashes.matchesPassword(password, hash);
  }
}
