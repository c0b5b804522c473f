package io.zitadeltestkit.client;

import io.zitadeltestkit.client.auth.Authenticator;
import io.zitadeltestkit.client.auth.ClientCredentialsAuthenticator;
import io.zitadeltestkit.client.auth.NoAuthenticator;
import io.zitadeltestkit.client.auth.PersonalAccessTokenAuthenticator;
import io.zitadeltestkit.client.auth.PrivateKeyJwtAuthenticator;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.http.HostUrl;
import io.zitadeltestkit.client.internal.http.HttpSettings;
import io.zitadeltestkit.client.internal.http.Retries;
import io.zitadeltestkit.client.internal.http.Trust;
import io.zitadeltestkit.client.internal.text.Quotable;
import io.zitadeltestkit.client.internal.text.TokenText;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ZitadelClient} with settings. If a setting, such as the credentials, is set twice,
 * the last one wins. Without credentials the client sends no token.
 */
// Longer than most: a builder has a method for each setting, with its check and its Javadoc.
public final class ZitadelClientBuilder {
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration MAX = Duration.ofDays(24);
  private static final long LARGEST_ANSWER = Integer.MAX_VALUE - 16; // the largest array

  private final HostUrl host;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> resolved = new LinkedHashMap<>();
  private Authenticator authenticator = new NoAuthenticator();
  private boolean authenticatorIsOurs = true;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration timeout = Duration.ofSeconds(30);
  private Retries.Rules retries = Retries.Rules.DEFAULT;
  private Trust trust = new Trust.Jvm();
  private long maxAnswerBytes = 64 * 1024 * 1024;
  private boolean verboseLogging;
  private Clock clock = Clock.systemUTC();
  private @Nullable String credentialsOrigin;
  private @Nullable String userAgent;
  private @Nullable String organization;
  private @Nullable InetSocketAddress proxy;
  private HttpSettings.@Nullable ProxyLogin proxyLogin;
  private @Nullable Consumer<OkHttpClient.Builder> customizer;

  ZitadelClientBuilder(String host) {
    this.host = HostUrl.parse(host);
  }

  /**
   * The base URL that the client will have.
   *
   * @return with scheme, without a slash at the end
   */
  public String host() {
    return host.toString();
  }

  /**
   * Sends this access token, such as a personal access token.
   *
   * @param token the token; white space and line breaks around it are removed
   * @return this
   * @throws ConfigurationException if it is empty or has a blank inside
   */
  public ZitadelClientBuilder accessToken(String token) {
    return ours(PersonalAccessTokenAuthenticator.of(TokenText.checked(token, host())));
  }

  /**
   * Sends the token that the supplier gives for each request.
   *
   * @param token called for every request, from any thread
   * @return this
   */
  public ZitadelClientBuilder accessToken(Supplier<String> token) {
    return ours(Authenticator.bearer(token));
  }

  /**
   * Gets tokens with the private key of a service user.
   *
   * @param keyFile the JSON file that Zitadel offered when the key was made; read at once
   * @return this
   * @throws ConfigurationException if it is not such a key
   */
  public ZitadelClientBuilder privateKey(Path keyFile) {
    return ours(PrivateKeyJwtAuthenticator.fromFile(keyFile));
  }

  /**
   * Gets tokens with the private key of a service user.
   *
   * @param keyJson the content of the JSON file that Zitadel offered when the key was made
   * @return this
   * @throws ConfigurationException if it is not such a key
   */
  public ZitadelClientBuilder privateKeyJson(String keyJson) {
    return ours(PrivateKeyJwtAuthenticator.fromJson(keyJson));
  }

  /**
   * Gets tokens with the client credentials of a service user.
   *
   * @param clientId the login name of the service user (not its numeric id)
   * @param clientSecret the secret that Zitadel generated for it
   * @return this
   * @throws ConfigurationException if one of them is empty
   */
  public ZitadelClientBuilder clientCredentials(String clientId, String clientSecret) {
    return ours(ClientCredentialsAuthenticator.of(clientId, clientSecret));
  }

  /**
   * Asks this authenticator for each request. It stays the caller's: the client does not close it.
   *
   * @param authenticator gives the {@code Authorization} header
   * @return this
   */
  public ZitadelClientBuilder authenticator(Authenticator authenticator) {
    this.authenticator = given("authenticator", authenticator);
    this.authenticatorIsOurs = false;
    this.credentialsOrigin = null;
    return this;
  }

  private ZitadelClientBuilder ours(Authenticator made) {
    this.authenticator = made;
    this.authenticatorIsOurs = true;
    this.credentialsOrigin = null;
    return this;
  }

  ZitadelClientBuilder credentialsFrom(String origin) {
    this.credentialsOrigin = origin;
    return this;
  }

  /**
   * The place where {@link ZitadelClient#builderFromEnvironment()} found the credentials, for
   * messages.
   *
   * @return such as {@code ZITADEL_PAT (in /app/.env.local)}; empty for credentials set in code
   */
  public Optional<String> credentialsOrigin() {
    return Optional.ofNullable(credentialsOrigin);
  }

  /**
   * Works in this organization rather than in the caller's own: sends {@code x-zitadel-orgid}.
   *
   * @param organizationId the id of the organization
   * @return this
   */
  public ZitadelClientBuilder organization(String organizationId) {
    this.organization = headerValue("organization id", organizationId);
    return this;
  }

  /**
   * The longest time that connecting may take.
   *
   * @param time 10 seconds by default; 1 millisecond to 24 days
   * @return this
   */
  public ZitadelClientBuilder connectTimeout(Duration time) {
    this.connectTimeout = inRange("connect time-out", time);
    return this;
  }

  /**
   * The longest time that one attempt of a call may take, from its start to the end of the answer.
   *
   * @param time 30 seconds by default; 1 millisecond to 24 days
   * @return this
   */
  public ZitadelClientBuilder timeout(Duration time) {
    this.timeout = inRange("time-out", time);
    return this;
  }

  /**
   * Sends this header with every request to the instance. Its value is not logged.
   *
   * @param name the name of the header; not {@code Authorization}
   * @param value its value
   * @return this
   */
  public ZitadelClientBuilder header(String name, String value) {
    if (!HEADER_NAME.matcher(given("name of the header", name)).matches()) {
      throw new ConfigurationException(
          "A header can't have the name %s. Use letters, digits and dashes."
              .formatted(Quotable.name(name)));
    }
    if (name.toLowerCase(Locale.ROOT).equals("authorization")) {
      throw new ConfigurationException(
          "The header Authorization is the authenticator's. Use accessToken, privateKey, clientCredentials or authenticator.");
    }
    headers.put(name, headerValue("value of the header " + name, value));
    return this;
  }

  /**
   * The {@code User-Agent} header.
   *
   * @param userAgent {@code zitadel-testkit-client/} and its version by default
   * @return this
   */
  public ZitadelClientBuilder userAgent(String userAgent) {
    this.userAgent = headerValue("user agent", userAgent);
    return this;
  }

  /**
   * Trusts these certificate authorities in addition to those that the JVM trusts.
   *
   * @param pemFile one or more certificates in PEM form; read at once
   * @return this
   * @throws ConfigurationException if it contains no certificate
   */
  public ZitadelClientBuilder caFile(Path pemFile) {
    this.trust = Trust.caFile(given("CA file", pemFile));
    return this;
  }

  /**
   * Trusts only the certificate authorities in this trust store.
   *
   * @param store with certificates
   * @return this
   */
  public ZitadelClientBuilder trustStore(KeyStore store) {
    this.trust = new Trust.Only(given("trust store", store));
    return this;
  }

  /**
   * Trusts any certificate for any name. For tests only: a man in the middle can read the token.
   *
   * @return this
   */
  public ZitadelClientBuilder insecureTls() {
    this.trust = new Trust.Everything();
    return this;
  }

  /**
   * Uses an HTTP proxy. By default the JVM's settings decide ({@code https.proxyHost} and so on).
   *
   * @param proxyHost its host name
   * @param port its port
   * @return this
   */
  public ZitadelClientBuilder proxy(String proxyHost, int port) {
    if (!isHostName(given("proxy's host name", proxyHost)) || port < 1 || port > 65535) {
      throw new ConfigurationException(
          "The proxy needs a host name and a port from 1 to 65535, not %s and %d."
              .formatted(Quotable.name(proxyHost), port));
    }
    this.proxy = InetSocketAddress.createUnresolved(proxyHost, port);
    return this;
  }

  private static boolean isHostName(String text) {
    try {
      new HttpUrl.Builder().host(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Uses an HTTP proxy that requires a user name and password.
   *
   * @param proxyHost its host name
   * @param port its port
   * @param user the user name
   * @param password the password
   * @return this
   */
  public ZitadelClientBuilder proxy(String proxyHost, int port, String user, String password) {
    this.proxyLogin =
        new HttpSettings.ProxyLogin(
            given("proxy's user name", user), given("proxy's password", password));
    return proxy(proxyHost, port);
  }

  /**
   * Connects to another address for a host name; the {@code Host} header stays. {@code localhost}
   * and {@code *.localhost} are the loopback addresses unless you map them here, for example to a
   * Docker host.
   *
   * @param name a host name, or {@code *.} and a suffix, such as {@code *.localhost}
   * @param address an IP address or a host name that can be looked up
   * @return this
   */
  public ZitadelClientBuilder resolve(String name, String address) {
    resolved.put(
        given("name to resolve", name).toLowerCase(Locale.ROOT), given("address", address));
    return this;
  }

  /**
   * How often a call that only reads (its name begins with Get, List or Search) is made at most,
   * when the connection is refused or breaks, or the answer is 502, 503, 504 or 429. A {@code
   * Retry-After} is respected if it isn't too long.
   *
   * @param attempts 3 by default; 1 for no retries
   * @return this
   */
  public ZitadelClientBuilder attempts(int attempts) {
    if (attempts < 1) {
      throw new ConfigurationException(
          "A call needs at least 1 attempt, not %d.".formatted(attempts));
    }
    this.retries =
        new Retries.Rules(attempts, retries.writes(), retries.firstDelay(), retries.longestDelay());
    return this;
  }

  /**
   * Also retries calls that change something. If a call was carried out but its answer got lost, it
   * is carried out twice.
   *
   * @return this
   */
  public ZitadelClientBuilder retryWrites() {
    this.retries =
        new Retries.Rules(retries.attempts(), true, retries.firstDelay(), retries.longestDelay());
    return this;
  }

  /**
   * The waits between attempts. If a server asks for a longer wait ({@code Retry-After}), the call
   * fails at once.
   *
   * @param first before the second attempt, 100 milliseconds by default; doubled for each one after
   *     it
   * @param longest the longest, 10 seconds by default
   * @return this
   */
  public ZitadelClientBuilder retryDelays(Duration first, Duration longest) {
    this.retries =
        new Retries.Rules(
            retries.attempts(),
            retries.writes(),
            inRange("first retry delay", first),
            inRange("longest retry delay", longest));
    return this;
  }

  /**
   * The largest answer that is read, after decompression. A larger one throws an {@link
   * io.zitadeltestkit.client.error.UnexpectedAnswerException}.
   *
   * @param bytes 64 MB by default; more than zero, less than 2 GB
   * @return this
   */
  public ZitadelClientBuilder maxAnswerBytes(long bytes) {
    if (bytes < 1 || bytes > LARGEST_ANSWER) {
      throw new ConfigurationException(
          "The largest answer must have from 1 to %d bytes, not %d."
              .formatted(LARGEST_ANSWER, bytes));
    }
    this.maxAnswerBytes = bytes;
    return this;
  }

  /**
   * Logs requests and answers with headers and bodies at INFO, to the SLF4J logger {@code
   * io.zitadeltestkit.client.http}. Tokens, secrets, passwords, keys and codes are replaced by
   * {@code ***}.
   *
   * @return this
   */
  public ZitadelClientBuilder verboseLogging() {
    this.verboseLogging = true;
    return this;
  }

  /**
   * The clock that decides whether a token has expired.
   *
   * @param clock the system's by default
   * @return this
   */
  public ZitadelClientBuilder clock(Clock clock) {
    this.clock = given("clock", clock);
    return this;
  }

  /**
   * Changes OkHttp's settings last; the only OkHttp type in the public API. It is applied at the
   * first request, once for plain HTTP and once for TLS.
   *
   * @param customizer changes the builder
   * @return this
   */
  public ZitadelClientBuilder customizeHttp(Consumer<OkHttpClient.Builder> customizer) {
    this.customizer = given("customizer", customizer);
    return this;
  }

  /**
   * Makes the client. Nothing is sent yet.
   *
   * @return the client
   */
  public ZitadelClient build() {
    HttpSettings settings =
        new HttpSettings(
            host,
            connectTimeout,
            timeout,
            Map.copyOf(headers),
            userAgent == null ? defaultUserAgent() : userAgent,
            trust,
            proxy,
            proxyLogin,
            Map.copyOf(resolved),
            retries,
            maxAnswerBytes,
            verboseLogging,
            clock,
            customizer);
    return ZitadelClient.create(
        settings,
        authenticator,
        organization,
        authenticatorIsOurs ? ZitadelClient.Closing.ALL : ZitadelClient.Closing.CONNECTIONS);
  }

  private static String defaultUserAgent() {
    String version = ZitadelClient.class.getPackage().getImplementationVersion();
    return "zitadel-testkit-client/" + (version == null ? "dev" : version);
  }

  static String headerValue(String what, @Nullable String value) {
    String stripped = given(what, value).strip();
    if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new ConfigurationException(
          "The %s is empty or has a line break or another character that no header can have."
              .formatted(what));
    }
    return stripped;
  }

  // Only our own authenticators are known not to show secrets.
  static String describe(Authenticator authenticator) {
    Class<?> type = authenticator.getClass();
    return type.getPackageName().equals(Authenticator.class.getPackageName())
        ? authenticator.toString()
        : "authenticator " + type.getSimpleName();
  }

  // OkHttp counts milliseconds in an int.
  private static Duration inRange(String what, @Nullable Duration time) {
    Duration duration = given(what, time);
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(MAX) > 0) {
      throw new ConfigurationException(
          "The %s must be from 1 millisecond to 24 days, not %s.".formatted(what, duration));
    }
    return duration;
  }

  private static <T> T given(String what, @Nullable T value) {
    if (value == null) {
      throw new ConfigurationException("The %s is missing (null).".formatted(what));
    }
    return value;
  }

  /** Host and kind of credentials, without secrets. */
  @Override
  public String toString() {
    return "ZitadelClientBuilder[" + host + ", " + describe(authenticator) + "]";
  }
}
