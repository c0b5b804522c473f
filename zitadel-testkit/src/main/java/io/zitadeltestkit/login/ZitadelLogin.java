package io.zitadeltestkit.login;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.seed.SeededApplication;
import io.zitadeltestkit.seed.SeededUser;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs a person in to an application without a browser, and gets the tokens that the application
 * would get.
 *
 * <pre>{@code
 * LoginTokens tokens =
 *     ZitadelLogin.as("minnie", "Secret-1234!")
 *         .application(clientId, "https://invoices.example/callback")
 *         .scopes("openid", "profile")
 *         .signIn(owner);
 * }</pre>
 *
 * <p>It asks as an application does, with PKCE, state and nonce, and takes the part of the login
 * page with the session API. That needs a user with the role IAM_LOGIN_CLIENT: {@code signIn} takes
 * a client of one, or of the instance owner (in tests {@code @InstanceOwner ZitadelClient}), for
 * whom it makes one that is gone when the person is signed in. Immutable.
 */
public final class ZitadelLogin {
  private static final List<String> DEFAULT_SCOPES = List.of("openid", "profile", "email");

  private final Wanted wanted;

  /** What is asked for. */
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
   * Says who signs in.
   *
   * @param loginName the login name
   * @param password the password
   * @return the next step
   */
  public static Person as(String loginName, String password) {
    return new Person(loginName, password);
  }

  /**
   * Says who signs in.
   *
   * @param user a person whom the seed gives a password
   * @return the next step
   * @throws IllegalArgumentException if the seed gives none
   */
  public static Person as(SeededUser user) {
    if (user.password().isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no password to sign in with. Give one in the seed: \"password: …\"."
              .formatted(user));
    }
    return new Person(user.loginName(), user.password());
  }

  /** Somebody who signs in; says to what. */
  public static final class Person {
    private final String loginName;
    private final String password;

    private Person(String loginName, String password) {
      this.loginName = Objects.requireNonNull(loginName, "loginName");
      this.password = Objects.requireNonNull(password, "password");
    }

    /**
     * Says to which application, by one that has no secret or proves itself otherwise.
     *
     * @param clientId the client id
     * @param redirectUri one of its redirect URIs; nothing is sent there
     * @return the login, ready to go
     */
    public ZitadelLogin application(String clientId, String redirectUri) {
      return new ZitadelLogin(
          new Wanted(
              loginName,
              password,
              Objects.requireNonNull(clientId, "clientId"),
              URI.create(redirectUri),
              null,
              DEFAULT_SCOPES));
    }

    /**
     * Says to which application, with its secret if it has one.
     *
     * @param application an application of a seed
     * @param redirectUri one of its redirect URIs; nothing is sent there
     * @return the login, ready to go
     */
    public ZitadelLogin application(SeededApplication application, String redirectUri) {
      ZitadelLogin login = application(application.clientId(), redirectUri);
      return application.hasClientSecret() ? login.clientSecret(application.clientSecret()) : login;
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Person[" + loginName + "]";
    }
  }

  /**
   * Gives the application's secret, which is sent as with {@code client_secret_basic}.
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
            Objects.requireNonNull(secret, "secret"),
            wanted.scopes()));
  }

  /**
   * Sets the scopes; {@code openid profile email} unless said.
   *
   * @param scopes the scopes; {@code openid} is added if it is missing. {@code offline_access} asks
   *     for a refresh token, {@code urn:zitadel:iam:org:project:id:zitadel:aud} for an access token
   *     that Zitadel's own API takes.
   * @return a changed copy
   */
  public ZitadelLogin scopes(String... scopes) {
    List<String> asked = List.of(scopes);
    return new ZitadelLogin(
        new Wanted(
            wanted.loginName(),
            wanted.password(),
            wanted.clientId(),
            wanted.redirectUri(),
            wanted.clientSecret(),
            asked.contains("openid")
                ? asked
                : java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("openid"), asked.stream())
                    .toList()));
  }

  /**
   * Signs the person in.
   *
   * @param client a client of a user with the role IAM_LOGIN_CLIENT, or of the instance owner
   * @return the tokens
   * @throws LoginException if the server refuses the application, the password or the client; the
   *     message says which, and what to do
   * @throws io.zitadeltestkit.client.error.ZitadelException if the server does not answer
   */
  public LoginTokens signIn(ZitadelClient client) {
    return new CodeFlow(client, wanted).run();
  }

  /** Without password and secret. */
  @Override
  public String toString() {
    return "ZitadelLogin[" + wanted + "]";
  }
}
