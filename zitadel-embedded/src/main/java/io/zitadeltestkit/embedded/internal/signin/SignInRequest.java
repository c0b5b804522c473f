package io.zitadeltestkit.embedded.internal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an application has asked for by sending a browser to sign in.
 *
 * @param id the id
 * @param application what the application is called; empty if it is unknown
 * @param loginHint the login name that it expects; empty if it expects none
 * @param prompts what it wants the person to be asked, as OpenID Connect names it: {@code login},
 *     {@code select_account}, or {@code none}
 * @param maxAge how long ago the person may have been authenticated; null for any time
 * @param orgId the organization that the person has to belong to; empty for any
 * @param device whether it is a device that asks: the person has to say that it may
 */
public record SignInRequest(
    String id,
    String application,
    String loginHint,
    Set<String> prompts,
    @Nullable Duration maxAge,
    String orgId,
    boolean device) {
  /** Nobody has sent the browser: the person signs in for the sake of it. */
  public static final SignInRequest NONE = new SignInRequest("", "", "", Set.of(), null, "", false);

  /** What an application in a browser has asked for. */
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

  /** Returns whether the person has to prove who they are, however they are signed in. */
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
