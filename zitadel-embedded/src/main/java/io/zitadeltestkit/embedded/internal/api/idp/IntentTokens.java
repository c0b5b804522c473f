package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.Base64;

/** The tokens that prove that somebody has been at an identity provider. */
public final class IntentTokens {
  /** What precedes the encrypted text, in bytes; nothing more is an empty text. */
  private static final int VECTOR = 16;

  private IntentTokens() {}

  /**
   * Returns why the token is refused. No intent can have been started here, so it is either no text
   * of ours, not readable, or of another intent.
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
