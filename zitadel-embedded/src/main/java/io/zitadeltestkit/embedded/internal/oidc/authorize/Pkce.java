package io.zitadeltestkit.embedded.internal.oidc.authorize;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * PKCE: proof that a code is exchanged by the client that requested it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636</a>
 */
public final class Pkce {
  private Pkce() {}

  /** Returns the stored name of a challenge's method; all but S256 are plain. */
  static String methodOf(String parameter) {
    return (parameter.equals(CodeChallengeMethod.S256.getValue())
            ? CodeChallengeMethod.S256
            : CodeChallengeMethod.PLAIN)
        .getValue();
  }

  /**
   * Refuses a verifier that does not match the challenge, and one without a challenge. The code
   * grant checks it only if there is a challenge, or if the client has no secret.
   */
  public static void require(String challenge, String method, String verifier) {
    if (challenge.isEmpty()) {
      if (!verifier.isEmpty()) {
        throw OAuthFault.invalidRequest("code_verifier unexpectedly provided");
      }
      return;
    }
    if (verifier.isEmpty()) {
      throw OAuthFault.invalidRequest("code_verifier required");
    }
    if (!challengeOf(verifier, method).equals(challenge)) {
      throw OAuthFault.invalidGrant("invalid code_verifier");
    }
  }

  /** Unlike the standard, a verifier may be of any length and characters. */
  private static String challengeOf(String verifier, String method) {
    if (method.equals(CodeChallengeMethod.PLAIN.getValue())) {
      return verifier;
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64URL.encode(sha256.digest(verifier.getBytes(StandardCharsets.UTF_8))).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
