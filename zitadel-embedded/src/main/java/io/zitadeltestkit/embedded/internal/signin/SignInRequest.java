package io.zitadeltestkit.embedded.internal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application's request to sign a person in.
 *
 * @param id the id
 * @param application the application's name; empty if it is unknown
 * @param loginHint the expected login name; empty if there is none
 * @param prompts the prompts of OpenID Connect: {@code login}, {@code select_account}, or {@code
 *     none}
 * @param maxAge the maximum age of the authentication; null for any
 * @param orgId the required organization; empty for any
 * @param device true for a device, which the person has to approve
 */
public record SignInRequest(
    String id,
    String application,
    String loginHint,
    Set<String> prompts,
    @Nullable Duration maxAge,
    String orgId,
    boolean device) {
  /** No application is involved: the person opened the sign-in page directly. */
  public static final SignInRequest NONE = new SignInRequest("", "", "", Set.of(), null, "", false);

  /** A request of an application in a browser. */
  public SignInRequest(
      String id,
      String application,
      String loginHint,
      Set<String> prompts,
      @Nullable Duration maxAge,
      String orgId) {
    this(id, application, loginHint, prompts, maxAge, orgId, false);
  }

  /** Returns whether the person must not be asked anything. */
  public boolean asksForNothing() {
    return prompts.contains("none");
  }

  /** Returns whether the person has to authenticate again, even if signed in. */
  public boolean asksForLogin() {
    return prompts.contains("login");
  }

  /** Returns whether the person has to choose an account. */
  public boolean asksForAccount() {
    return prompts.contains("select_account");
  }

  /** Returns whether an authentication at this time is recent enough. */
  public boolean accepts(Instant authenticatedAt, Instant now) {
    return maxAge == null || !authenticatedAt.plus(maxAge).isBefore(now);
  }
}
