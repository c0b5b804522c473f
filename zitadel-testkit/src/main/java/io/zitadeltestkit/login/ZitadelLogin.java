package io.zitadeltestkit.login;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Quotable;
import io.zitadeltestkit.seed.SeededApplication;
import io.zitadeltestkit.seed.SeededUser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs a person in to an application without a browser, and returns the application's tokens.
 *
 * <pre>{@code
 * LoginTokens tokens =
 *     ZitadelLogin.as("minnie", "Secret-1234!")
 *         .application(clientId, "https://invoices.example/callback")
 *         .scopes("openid", "profile")
 *         .signIn(owner);
 * }</pre>
 *
 * <p>It sends the requests of an application, with PKCE, state and nonce, and acts as the login
 * page with the session API. That needs a user with the role IAM_LOGIN_CLIENT: {@code signIn} takes
 * a client of one, or of the instance owner (in tests {@code @InstanceOwner ZitadelClient}), for
 * whom it creates such a user and removes it afterwards. Immutable.
 */
public final class ZitadelLogin {
  private static final List<String> DEFAULT_SCOPES = List.of("openid", "profile", "email");

  private final Wanted wanted;

  /** The parameters of a sign-in. */
  record Wanted(
      String loginName,
      String password,
      String clientId,
      URI redirectUri,
      @Nullable String clientSecret,
      List<String> scopes) {
    /** Without password and secret. */
    @Override
    public String toString() {
      return loginName + " to " + clientId;
    }
  }

  private ZitadelLogin(Wanted wanted) {
    this.wanted = wanted;
  }

  /**
   * Sets the person.
   *
   * @param loginName the login name
   * @param password the password
   * @return the next step
   */
  public static Person as(String loginName, String password) {
    return new Person(loginName, password);
  }

  /**
   * The same as {@link #as(String, String)}: {@code as} is a keyword in Kotlin.
   *
   * @param loginName the login name
   * @param password the password
   * @return the next step
   */
  public static Person asUser(String loginName, String password) {
    return as(loginName, password);
  }

  /**
   * Sets the person.
   *
   * @param user a person of a seed, with a password
   * @return the next step
   * @throws IllegalArgumentException if the person has no password
   */
  public static Person as(SeededUser user) {
    Check.given(user, "user");
    if (user.password().isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no password to sign in with. Give one in the seed: \"password: …\"."
              .formatted(user));
    }
    return new Person(user.loginName(), user.password());
  }

  /**
   * The same as {@link #as(SeededUser)}: {@code as} is a keyword in Kotlin.
   *
   * @param user the person
   * @return the next step
   */
  public static Person asUser(SeededUser user) {
    return as(user);
  }

  /** A person who signs in. */
  public static final class Person {
    private final String loginName;
    private final String password;

    private Person(String loginName, String password) {
      this.loginName = Check.text(loginName, "loginName");
      this.password = Check.given(password, "password");
    }

    /**
     * Sets the application; for one with a secret see {@link ZitadelLogin#clientSecret}.
     *
     * @param clientId the client id
     * @param redirectUri one of its redirect URIs; nothing is sent there
     * @return the login
     * @throws IllegalArgumentException if the redirect URI is none
     */
    public ZitadelLogin application(String clientId, String redirectUri) {
      return new ZitadelLogin(
          new Wanted(
              loginName,
              password,
              Check.text(clientId, "clientId"),
              uri(Check.text(redirectUri, "redirectUri")),
              null,
              DEFAULT_SCOPES));
    }

    /**
     * Sets the application, with its secret if it has one.
     *
     * @param application an application of a seed
     * @param redirectUri one of its redirect URIs; nothing is sent there
     * @return the login
     */
    public ZitadelLogin application(SeededApplication application, String redirectUri) {
      Check.given(application, "application");
      ZitadelLogin login = application(application.clientId(), redirectUri);
      return application.hasClientSecret() ? login.clientSecret(application.clientSecret()) : login;
    }

    private static URI uri(String text) {
      try {
        return new URI(text);
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(
            "redirectUri is %s, which is no URI: %s. Give one as it stands in the application."
                .formatted(Quotable.name(text), e.getReason()));
      }
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Person[" + loginName + "]";
    }
  }

  /**
   * Sets the application's secret, which is sent by {@code client_secret_basic}.
   *
   * @param secret the client secret
   * @return a changed copy
   */
  public ZitadelLogin clientSecret(String secret) {
    return new ZitadelLogin(
        new Wanted(
            wanted.loginName(),
            wanted.password(),
            wanted.clientId(),
            wanted.redirectUri(),
            Check.text(secret, "secret"),
            wanted.scopes()));
  }

  /**
   * Sets the scopes; {@code openid profile email} by default.
   *
   * @param scopes the scopes; {@code openid} is added if it is missing. {@code offline_access}
   *     requests a refresh token, {@code urn:zitadel:iam:org:project:id:zitadel:aud} an access
   *     token for Zitadel's own API.
   * @return a changed copy
   */
  public ZitadelLogin scopes(String... scopes) {
    List<String> asked = new ArrayList<>();
    for (String scope : Check.given(scopes, "scopes")) {
      asked.add(Check.text(scope, "Each of scopes"));
    }
    return new ZitadelLogin(
        new Wanted(
            wanted.loginName(),
            wanted.password(),
            wanted.clientId(),
            wanted.redirectUri(),
            wanted.clientSecret(),
            asked.contains("openid")
                ? List.copyOf(asked)
                : Stream.concat(Stream.of("openid"), asked.stream()).toList()));
  }

  /**
   * Signs the person in.
   *
   * @param client a client of a user with the role IAM_LOGIN_CLIENT, or of the instance owner
   * @return the tokens
   * @throws LoginException if the server refuses the application, the password or the client; the
   *     message says which one, and what to do
   * @throws io.zitadeltestkit.client.error.ZitadelException if the server does not answer
   */
  public LoginTokens signIn(ZitadelClient client) {
    return new CodeFlow(Check.given(client, "client"), wanted).run();
  }

  /** Without password and secret. */
  @Override
  public String toString() {
    return "ZitadelLogin[" + wanted + "]";
  }
}
