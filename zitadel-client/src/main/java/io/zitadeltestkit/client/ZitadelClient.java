package io.zitadeltestkit.client;

import io.zitadeltestkit.client.administrator.AdministratorService;
import io.zitadeltestkit.client.application.ApplicationService;
import io.zitadeltestkit.client.auth.Authenticator;
import io.zitadeltestkit.client.auth.PersonalAccessTokenAuthenticator;
import io.zitadeltestkit.client.authorization.AuthorizationService;
import io.zitadeltestkit.client.internal.http.HttpChannel;
import io.zitadeltestkit.client.internal.http.HttpSettings;
import io.zitadeltestkit.client.internal.oauth.OAuthEndpoints;
import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.ConnectRpc;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Services;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Quotable;
import io.zitadeltestkit.client.internal.text.TokenText;
import io.zitadeltestkit.client.oauth.OAuthService;
import io.zitadeltestkit.client.organization.OrganizationService;
import io.zitadeltestkit.client.project.ProjectService;
import io.zitadeltestkit.client.session.SessionService;
import io.zitadeltestkit.client.settings.SettingsService;
import io.zitadeltestkit.client.user.UserService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of one Zitadel instance. Thread-safe. It connects at the first call and keeps its
 * connections until {@link #close()}.
 *
 * <p>The host is a URL such as {@code https://my-instance.zitadel.cloud} or {@code
 * http://localhost:8080}. Without a scheme it is {@code http} for {@code localhost}, {@code
 * *.localhost} and loopback addresses, else {@code https}. A slash at the end is removed; a path, a
 * query, a user name or a blank in it is an error, thrown before anything is sent. The host name
 * picks the instance, so it must be one of the instance's domains.
 *
 * <pre>{@code
 * try (ZitadelClient zitadel = ZitadelClient.withAccessToken("http://localhost:8080", token)) {
 *   Map<?, ?> user =
 *       zitadel.call("zitadel.user.v2.UserService/GetUserByID", Map.of("userId", id), Map.class);
 * }
 * }</pre>
 *
 * <p>A call that fails throws a {@link io.zitadeltestkit.client.error.ZitadelException}. A
 * programming error throws an {@link IllegalArgumentException} (an argument is null, blank or out
 * of range) or an {@link IllegalStateException} (the client is closed) before anything is sent.
 *
 * <p>The SLF4J logger {@code io.zitadeltestkit.client.http} gets one line a request at DEBUG, and
 * headers and bodies at TRACE; tokens, secrets, passwords, keys and codes are replaced by {@code
 * ***}.
 */
// Longer than most: the entry point of the module; the methods are short and half of the lines are
// Javadoc.
public final class ZitadelClient implements AutoCloseable {
  private final HttpChannel channel;
  private final OAuthEndpoints server;
  private final Authenticator authenticator;
  private final Rpc rpc;
  private final @Nullable String organization;
  private final Closing closing;
  private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

  /** The parts that {@link #close()} closes. */
  enum Closing {
    /** The connections, and the authenticator that was made for this client. */
    ALL,
    /** The connections; the authenticator belongs to the caller. */
    CONNECTIONS,
    /** Nothing: a view of another client. */
    NOTHING
  }

  private ZitadelClient(
      HttpChannel channel,
      OAuthEndpoints server,
      Authenticator authenticator,
      @Nullable String organization,
      Closing closing) {
    this.channel = channel;
    this.server = server;
    this.authenticator = authenticator;
    this.organization = organization;
    this.closing = closing;
    this.rpc = new ConnectRpc(channel, server, authenticator, organization);
  }

  static ZitadelClient create(
      HttpSettings settings,
      Authenticator authenticator,
      @Nullable String organization,
      Closing closing) {
    HttpChannel channel = new HttpChannel(settings);
    return new ZitadelClient(
        channel, new OAuthEndpoints(channel), authenticator, organization, closing);
  }

  /**
   * A client with a personal access token, or any other access token.
   *
   * @param host the URL of the instance
   * @param token the token; white space and line breaks around it are removed
   * @return the client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the host can't be one, or the
   *     token is empty or has a blank inside
   */
  public static ZitadelClient withAccessToken(String host, String token) {
    return builder(host).accessToken(token).build();
  }

  /**
   * A client with the private key of a service user.
   *
   * @param host the URL of the instance
   * @param keyFile the JSON file that Zitadel offered when the key was made
   * @return the client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the host can't be one, or the
   *     file is not such a key
   */
  public static ZitadelClient withPrivateKey(String host, Path keyFile) {
    return builder(host).privateKey(keyFile).build();
  }

  /**
   * A client with the client credentials of a service user.
   *
   * @param host the URL of the instance
   * @param clientId the login name of the service user (not its numeric id)
   * @param clientSecret the secret that Zitadel generated for it
   * @return the client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the host can't be one, or id
   *     or secret is empty
   */
  public static ZitadelClient withClientCredentials(
      String host, String clientId, String clientSecret) {
    return builder(host).clientCredentials(clientId, clientSecret).build();
  }

  /**
   * A client configured by environment variables: {@code ZITADEL_HOST}, and one of
   *
   * <ul>
   *   <li>{@code ZITADEL_PAT}, a personal access token
   *   <li>{@code ZITADEL_KEY_FILE}, the path of a service user's key file
   *   <li>{@code ZITADEL_KEY_JSON}, the content of such a file
   *   <li>{@code ZITADEL_CLIENT_ID} with {@code ZITADEL_CLIENT_SECRET}
   * </ul>
   *
   * Each is looked for in the environment, then in {@code .env.local}, then in {@code .env} of the
   * working directory; an empty one counts as absent.
   *
   * @return the client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if something is missing, or
   *     credentials of two kinds are there
   */
  public static ZitadelClient fromEnvironment() {
    return builderFromEnvironment().build();
  }

  /**
   * A builder with host and credentials from environment variables, see {@link #fromEnvironment()}.
   *
   * @return the builder
   * @throws io.zitadeltestkit.client.error.ConfigurationException if something is missing, or
   *     credentials of two kinds are there
   */
  public static ZitadelClientBuilder builderFromEnvironment() {
    return builderFromEnvironment(System.getenv(), Path.of(""));
  }

  static ZitadelClientBuilder builderFromEnvironment(
      Map<String, String> environment, Path directory) {
    return new Environment(environment, directory).builder();
  }

  /**
   * A builder for everything that the short forms don't offer.
   *
   * @param host the URL of the instance
   * @return the builder
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the host can't be one
   */
  public static ZitadelClientBuilder builder(String host) {
    return new ZitadelClientBuilder(host);
  }

  /**
   * The base URL of the instance.
   *
   * @return with scheme, without a slash at the end, such as {@code http://localhost:8080}
   */
  public String host() {
    return channel.host();
  }

  // ---- services: one accessor each, made from rpc ----

  /**
   * The user that the credentials belong to.
   *
   * @return the caller's own user
   * @throws io.zitadeltestkit.client.error.ApiException if the server refuses
   */
  public Self me() {
    return Self.of(Answer.get(rpc, "/auth/v1/users/me"));
  }

  /**
   * Users: people and service users.
   *
   * @return the service
   */
  public UserService users() {
    return service(UserService.class, rpc);
  }

  /**
   * Organizations.
   *
   * @return the service
   */
  public OrganizationService organizations() {
    return service(OrganizationService.class, rpc);
  }

  /**
   * Administrators: who has which manager role on what.
   *
   * @return the service
   */
  public AdministratorService administrators() {
    return service(AdministratorService.class, rpc);
  }

  /**
   * The settings of the instance and of organizations.
   *
   * @return the service
   */
  public SettingsService settings() {
    return service(SettingsService.class, rpc);
  }

  /**
   * Sessions: signing people in without a browser.
   *
   * @return the service
   */
  public SessionService sessions() {
    return service(SessionService.class, rpc);
  }

  /**
   * Projects, their roles and grants.
   *
   * @return the service
   */
  public ProjectService projects() {
    return service(ProjectService.class, rpc);
  }

  /**
   * Applications of projects, their secrets and keys.
   *
   * @return the service
   */
  public ApplicationService applications() {
    return service(ApplicationService.class, rpc);
  }

  /**
   * Authorizations: who has which role of a project.
   *
   * @return the service
   */
  public AuthorizationService authorizations() {
    return service(AuthorizationService.class, rpc);
  }

  /**
   * The OAuth 2.0 and OpenID Connect endpoints, as an application calls them.
   *
   * @return the service
   */
  public OAuthService oauth() {
    return service(OAuthService.class, channel);
  }

  private <S> S service(Class<S> type, Object argument) {
    return type.cast(services.computeIfAbsent(type, missing -> Services.make(type, argument)));
  }

  /**
   * Calls any method of Zitadel's v2 API, also those that this client has no typed method for.
   *
   * @param method service and method, such as {@code zitadel.user.v2.UserService/GetUserByID}
   * @param request sent as proto3 JSON: a record, a {@link Map} or a Jackson tree
   * @param type the type that the answer is read as, such as a record or {@code Map.class}; fields
   *     that the type does not have are ignored; {@code Void.class} ignores the answer and gives
   *     null
   * @param <T> the type of the answer
   * @return the answer
   * @throws IllegalArgumentException if {@code method} is not service and method, or the request
   *     can't be written as JSON
   * @throws io.zitadeltestkit.client.error.ApiException if the server refuses
   * @throws io.zitadeltestkit.client.error.ConnectionException if no answer comes back
   * @throws io.zitadeltestkit.client.error.TokenEndpointException if the token endpoint gives no
   *     access token
   */
  public <T> T call(String method, Object request, Class<T> type) {
    return rpc.call(method, request, type);
  }

  /**
   * Calls a REST endpoint, for methods that can't be called by Connect, such as the first
   * generation of the API. Only GET requests are retried.
   *
   * <pre>{@code
   * Map<String, String> request = Map.of("endpoint", "https://mail.example");
   * Map<?, ?> provider = zitadel.rest("POST", "/admin/v1/email/http", request, Map.class);
   * }</pre>
   *
   * @param verb {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
   * @param path the path without query, such as {@code /admin/v1/email/http}
   * @param request sent as proto3 JSON: a record, a {@link Map} or a Jackson tree; null for nothing
   * @param type the type that the answer is read as, see {@link #call}
   * @param <T> the type of the answer
   * @return the answer
   * @throws IllegalArgumentException if verb or path is invalid, or the request can't be written as
   *     JSON
   * @throws io.zitadeltestkit.client.error.ApiException if the server refuses
   * @throws io.zitadeltestkit.client.error.ConnectionException if no answer comes back
   * @throws io.zitadeltestkit.client.error.TokenEndpointException if the token endpoint gives no
   *     access token
   */
  public <T> T rest(String verb, String path, @Nullable Object request, Class<T> type) {
    return rpc.rest(verb, path, request, type);
  }

  /**
   * Polls until the answer is the expected one: on a real server lists, roles and secrets lag
   * behind writes. To wait for an object in a list, use {@code awaitListed} of its service.
   *
   * <pre>{@code
   * zitadel.await(
   *     "both users to be listed",
   *     Duration.ofSeconds(10),
   *     () -> zitadel.users().listAll(UserQuery.all()),
   *     users -> users.size() == 2);
   * }</pre>
   *
   * @param what a description of the condition, for the message
   * @param timeout how long at most, answers not counted; longer than zero
   * @param question fetches the answer; called at least once, then with pauses of 20 to 250 ms
   * @param enough whether an answer meets the condition
   * @param <T> the type of the answer
   * @return the first answer that meets it
   * @throws io.zitadeltestkit.client.search.NotYetException with the last answer if the time is up
   */
  public <T> T await(
      String what, Duration timeout, Supplier<T> question, Predicate<? super T> enough) {
    return new Awaiting()
        .until(
            Check.text(what, "what"),
            timeout,
            Check.given(question, "question"),
            Check.given(enough, "enough"));
  }

  /**
   * A view of this client in an organization other than the caller's own: each call has the header
   * {@code x-zitadel-orgid}. It shares the connections and the token; closing it has no effect.
   *
   * @param organizationId the id of the organization
   * @return a view of this client
   */
  public ZitadelClient inOrganization(String organizationId) {
    return new ZitadelClient(
        channel,
        server,
        authenticator,
        ZitadelClientBuilder.headerValue("organization id", organizationId),
        Closing.NOTHING);
  }

  /**
   * A view of this client as another user: a person who has signed in, or another service user. It
   * shares the connections; closing it has no effect.
   *
   * @param accessToken the other's access token, or personal access token
   * @return a view of this client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the token is empty or has a
   *     blank inside
   */
  public ZitadelClient as(String accessToken) {
    return new ZitadelClient(
        channel,
        server,
        PersonalAccessTokenAuthenticator.of(TokenText.checked(accessToken, host())),
        null,
        Closing.NOTHING);
  }

  /**
   * The same as {@link #as}; {@code as} is a keyword in Kotlin.
   *
   * @param accessToken the other's access token, or personal access token
   * @return a view of this client
   * @throws io.zitadeltestkit.client.error.ConfigurationException if the token is empty or has a
   *     blank inside
   */
  public ZitadelClient asUser(String accessToken) {
    return as(accessToken);
  }

  /**
   * Closes the connections. Later calls throw {@link IllegalStateException}. An authenticator that
   * was passed in stays open.
   */
  @Override
  public void close() {
    if (closing == Closing.NOTHING) {
      return;
    }
    channel.close();
    if (closing == Closing.ALL) {
      authenticator.close();
    }
  }

  /** Host and kind of credentials, without secrets. */
  @Override
  public String toString() {
    return "ZitadelClient["
        + host()
        + ", "
        + ZitadelClientBuilder.describe(authenticator)
        + (organization == null ? "" : ", organization " + Quotable.id(organization))
        + "]";
  }
}
