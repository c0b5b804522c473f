package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.Base64;

/** The tokens of intents, which prove a sign-in at an identity provider. */
public final class IntentTokens {
  /** The bytes of the initialization vector before the encrypted text, which may be empty. */
  private static final int VECTOR = 16;

  private IntentTokens() {}

  /**
   * Returns why the token is refused. No intent can be started here, so it is either malformed, not
   * decryptable, or of another intent.
   */
  public static Fault refused(String token) {
    return Fault.permissionDenied(refusal(token), "Intent Token is invalid");
  }

  private static String refusal(String token) {
    if (token.indexOf('=') >= 0) {
      return "CRYPTO-Swg31";
    }
    try {
      return Base64.getUrlDecoder().decode(token).length == VECTOR
          ? "CRYPTO-CRYPTO"
          : "CRYPTO-Sf4gt";
    } catch (IllegalArgumentException e) {
      return "CRYPTO-Swg31";
    }
  }
}
