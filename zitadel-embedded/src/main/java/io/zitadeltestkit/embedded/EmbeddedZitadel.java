package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.desk.DeskSource;
import io.zitadeltestkit.embedded.internal.desk.SeedPasswords;
import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.server.ServerOptions;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import io.zitadeltestkit.embedded.internal.setup.FirstUser;
import io.zitadeltestkit.embedded.internal.setup.InstanceSetup;
import io.zitadeltestkit.embedded.internal.setup.NewInstance;
import io.zitadeltestkit.embedded.internal.state.Ids;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.embedded.internal.version.Release;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * A server in this JVM that answers as Zitadel does. The state is in memory, and is lost on {@link
 * #close()}.
 *
 * <pre>{@code
 * try (EmbeddedZitadel zitadel = EmbeddedZitadel.start()) {
 *   ZitadelClient client = ZitadelClient.withAccessToken(zitadel.baseUrl(), zitadel.adminToken());
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class EmbeddedZitadel implements AutoCloseable {
  /** The release of Zitadel that this server emulates by default. */
  public static final String VERSION = Release.NEWEST.tag();

  private static final String ADMIN = "zitadel-admin";
  private static final String LOGIN_CLIENT = "login-client";

  private final ZitadelServer server;
  private final Map<String, String> tokens;
  private final MovableClock clock;
  private final Instances instances = new Instances();
  private final String firstInstanceId;
  private final Instant firstPatExpiresAt;
  private final Profile profile;
  private final String externalDomain;
  private final Faults faults = new Faults();
  private final Requests requests;
  private final SeedPasswords passwords = new SeedPasswords();
  private final List<Seeded> seeded;

  private EmbeddedZitadel(Builder settings) {
    WarmUp.codec();
    clock = new MovableClock(settings.clock);
    externalDomain = settings.externalDomain;
    requests = new Requests(clock);
    firstPatExpiresAt = settings.firstPatExpiresAt;
    profile = settings.profile();
    Instance first = new Instance(Ids.random(), clock, profile);
    firstInstanceId = first.id();
    tokens =
        InstanceSetup.run(
            first,
            new NewInstance(
                "", "", settings.externalDomain, settings.externalDomain, settings.port),
            List.of(
                new FirstUser(ADMIN, "Admin", List.of("IAM_OWNER"), settings.firstPatExpiresAt),
                new FirstUser(
                    LOGIN_CLIENT,
                    "Login client",
                    List.of("IAM_LOGIN_CLIENT"),
                    settings.firstPatExpiresAt)));
    instances.add(first);
    try {
      server =
          ZitadelServer.serve(
              instances,
              clock,
              ServerOptions.of(Endpoint.loopback(settings.port), settings.externalDomain)
                  .withSystemUsers(settings.systemUsers)
                  .withSystemAudience(this::isExternalUrl)
                  .withProfile(profile)
                  .withInterceptor(requests.interceptor().then(faults.interceptor())),
              new DeskSource(passwords, new FaultButtons(faults)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't listen on port "
              + settings.port
              + " of the loopback address: "
              + e.getMessage()
              + ". Choose another port, or 0 for a free one.",
          e);
    }
    WarmUp.firstCall(server, "localhost:" + port(), adminToken());
    try {
      seeded = settings.seeds.stream().map(this::seed).toList();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Starts a server on a free port of the loopback address.
   *
   * @return the running server
   */
  public static EmbeddedZitadel start() {
    return builder().start();
  }

  /**
   * Returns a builder of a server.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Lists the methods of Zitadel's API, and which of them this server has.
   *
   * @return the methods by service and name
   */
  public static List<ApiMethod> methods() {
    return ApiMethod.of(ZitadelServer.services(new MovableClock(Clock.systemUTC())));
  }

  /**
   * Returns the address of the server, which is also its issuer.
   *
   * @return {@code http://localhost:<port>}
   */
  public String baseUrl() {
    return "http://localhost:" + port();
  }

  /** {@return the release of Zitadel that this server emulates, such as {@code v4.16.0}} */
  public String version() {
    return profile.release().tag();
  }

  /** {@return the tested releases, oldest first; each can be emulated} */
  public static List<String> testedVersions() {
    return Arrays.stream(Release.values()).map(Release::tag).toList();
  }

  /** {@return the differences between the tested releases, and those announced for a later one} */
  public static List<VersionDifference> differences() {
    return VersionDifference.all();
  }

  /** {@return the URL of the OpenID Connect discovery document} */
  public String discoveryUrl() {
    return baseUrl() + "/.well-known/openid-configuration";
  }

  /** {@return the URL of the token endpoint} */
  public String tokenEndpoint() {
    return baseUrl() + "/oauth/v2/token";
  }

  /** {@return the URL of the authorization endpoint, where sign-ins start} */
  public String authorizationEndpoint() {
    return baseUrl() + "/oauth/v2/authorize";
  }

  /** {@return the URL of the introspection endpoint} */
  public String introspectionEndpoint() {
    return baseUrl() + "/oauth/v2/introspect";
  }

  /** {@return the URL of the userinfo endpoint} */
  public String userInfoEndpoint() {
    return baseUrl() + "/oidc/v1/userinfo";
  }

  /** {@return the URL of the keys that sign tokens} */
  public String jwksUri() {
    return baseUrl() + "/oauth/v2/keys";
  }

  /** {@return the port} */
  public int port() {
    return server.port();
  }

  /**
   * Returns the personal access token of a service user with the role IAM_OWNER.
   *
   * @return the token
   */
  public String adminToken() {
    return tokens.getOrDefault(ADMIN, "");
  }

  /**
   * Returns the personal access token of a service user with the role IAM_LOGIN_CLIENT.
   *
   * @return the token
   */
  public String loginClientToken() {
    return tokens.getOrDefault(LOGIN_CLIENT, "");
  }

  /**
   * Returns the server's clock, which can be moved: it decides when tokens and sessions expire.
   *
   * @return the clock
   */
  public ServerClock clock() {
    return new ServerClock(clock);
  }

  /**
   * Makes the server misbehave.
   *
   * @return the rules, initially none
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns the requests that the server received.
   *
   * @return the requests, redacted
   */
  public Requests requests() {
    return requests;
  }

  /**
   * Returns the permissions that the calls of each user needed, on all instances.
   *
   * @return the permissions; none before {@link UsedPermissions#keep()}
   */
  public UsedPermissions usedPermissions() {
    return new UsedPermissions(instances.permissions());
  }

  /**
   * Returns the e-mails and text messages that the first instance has sent.
   *
   * @return the messages
   */
  public SentMessages messages() {
    return new SentMessages(server.outbox(), firstInstanceId);
  }

  /**
   * Plants a seed in the first instance.
   *
   * @param seed the seed
   * @return the created objects, by the names in its file
   * @throws io.zitadeltestkit.seed.SeedException if a password is too weak, or a name is taken;
   *     then everything that was created is removed
   */
  public Seeded seed(Seed seed) {
    return seed(seed, UnaryOperator.identity());
  }

  /**
   * Plants a seed in the first instance through a target between the seed and the server, which can
   * watch the creating calls, or skip those for existing objects.
   *
   * @param seed the seed
   * @param between makes the target of the seed's calls from the server's own
   * @return the created objects, by the names in its file
   * @throws io.zitadeltestkit.seed.SeedException if a password is too weak, or a name is taken
   */
  public Seeded seed(Seed seed, UnaryOperator<SeedTarget> between) {
    SeedTarget own =
        new DirectCalls(
            server,
            "localhost:" + port(),
            adminToken(),
            clock,
            instances.byId(firstInstanceId).orElseThrow());
    Seeded made = seed.plantIn(between.apply(own));
    made.users().values().forEach(user -> passwords.put(user.id(), user.password()));
    return made;
  }

  /**
   * Returns the objects created from the seeds of {@link Builder#seed(java.nio.file.Path)}.
   *
   * @return one for each seed, in their order
   */
  public List<Seeded> seeded() {
    return seeded;
  }

  /**
   * Returns the objects created from the only seed of {@link Builder#seed(java.nio.file.Path)}.
   *
   * @return the created objects, by the names in its file
   * @throws IllegalStateException if there was no seed, or several; those are in {@link #seeded()}
   */
  public Seeded onlySeeded() {
    if (seeded.isEmpty()) {
      throw new IllegalStateException(
          "The server began with no seed. Name one with seed(…) of its builder; seed(…) of the"
              + " server itself returns what it made.");
    }
    if (seeded.size() > 1) {
      throw new IllegalStateException(
          "The server began with %d seeds. Take the one you mean from seeded()."
              .formatted(seeded.size()));
    }
    return seeded.get(0);
  }

  /**
   * Makes lists lag behind writes, like those of a real server, so that flaky tests show up here
   * first. The same reads lag as there: lists and searches, some reads of the first generation,
   * applications at the OAuth endpoints, and the roles of callers. Other reads of a single object
   * by its id stay current. It applies to the existing instances.
   *
   * @param lag how far lists lag behind; zero, the default, makes them current
   */
  public void lag(Duration lag) {
    instances.all().forEach(instance -> instance.lag(lag));
  }

  /**
   * {@return how far lists lag behind writes at most, in any instance; zero if they are current}
   */
  public Duration lag() {
    return instances.all().stream()
        .map(Instance::lag)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /**
   * Opens another virtual instance, with an owner of its own and a random host name below {@code
   * localhost}.
   *
   * @return the instance; closing it removes it
   */
  public EmbeddedInstance openInstance() {
    Instance instance = new Instance(Ids.random(), clock, profile);
    String domain = "i" + instance.id() + ".localhost";
    Map<String, String> created =
        InstanceSetup.run(
            instance,
            new NewInstance(domain, "ZITADEL", domain, domain, port()),
            List.of(new FirstUser(ADMIN, "Admin", List.of("IAM_OWNER"), firstPatExpiresAt)));
    instances.add(instance);
    return new EmbeddedInstance(
        "http://" + domain + ":" + port(),
        created.getOrDefault(ADMIN, ""),
        seed ->
            seed.plantIn(
                new DirectCalls(
                    server,
                    domain + ":" + port(),
                    created.getOrDefault(ADMIN, ""),
                    clock,
                    instance)),
        new SentMessages(server.outbox(), instance.id()),
        () -> instances.remove(instance.id()));
  }

  /** The audience of system API users' tokens is the server's configured address. */
  private boolean isExternalUrl(String audience) {
    String url = "http://" + externalDomain;
    return audience.equals(url + ":" + port()) || (port() == 80 && audience.equals(url));
  }

  /** Stops the server; running calls are aborted. */
  @Override
  public void close() {
    server.close();
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "EmbeddedZitadel[" + baseUrl() + "]";
  }

  /** Settings of an {@link EmbeddedZitadel}. Not thread-safe. */
  public static final class Builder {
    private int port;
    private String externalDomain = "localhost";
    private Clock clock = Clock.systemUTC();
    private Instant firstPatExpiresAt = Instant.parse("2099-01-01T00:00:00Z");
    private final Map<String, RSAPublicKey> systemUsers = new LinkedHashMap<>();
    private final List<Seed> seeds = new ArrayList<>();
    private String version = "";
    private @Nullable List<String> denied;

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param newPort the port; 0, the default, picks a free one
     * @return this builder
     */
    public Builder port(int newPort) {
      if (newPort < 0 || newPort > 65535) {
        throw new IllegalArgumentException(
            "The port has to be between 0 and 65535, and is " + newPort + ".");
      }
      port = newPort;
      return this;
    }

    /**
     * Sets the release of Zitadel that the server emulates. For an untested version it emulates the
     * newest tested release with the changes announced up to that version, and logs a line that
     * says so.
     *
     * @param newVersion such as {@code 4.16} or {@code v4.13.1}; the newest tested one by default,
     *     and if it is empty
     * @return this builder
     * @see EmbeddedZitadel#testedVersions()
     */
    public Builder version(String newVersion) {
      version = newVersion;
      return this;
    }

    /**
     * Sets the addresses that the server refuses to call, like {@code ZITADEL_HTTPCLIENT_DENYLIST}:
     * back-channel logout, HTTP providers and targets of actions can't have such addresses. By
     * default these are this machine's, and from v4.16 on all private addresses.
     *
     * @param hosts host names, addresses, and networks such as {@code 10.0.0.0/8}; none to refuse
     *     only invalid addresses
     * @return this builder
     */
    public Builder denyOutgoingTo(String... hosts) {
      denied = List.of(hosts);
      return this;
    }

    private Profile profile() {
      Profile.Choice choice = Profile.choose(version);
      if (!choice.note().isEmpty()) {
        Logger logger = LoggerFactory.getLogger(EmbeddedZitadel.class);
        logger.warn(choice.note());
        if (logger instanceof NOPLogger) {
          // Without a provider SLF4J drops everything.
          System.err.println("zitadel-embedded: " + choice.note());
        }
      }
      return denied == null ? choice.profile() : choice.profile().withDenied(denied);
    }

    /**
     * Sets the clock that the server's clock is based on.
     *
     * @param newClock the clock; the system's by default
     * @return this builder
     */
    public Builder clock(Clock newClock) {
      clock = newClock;
      return this;
    }

    /**
     * Adds a user of the system API, who may create and remove virtual instances.
     *
     * @param name the name, which is issuer and subject of the user's tokens
     * @param key the key that the user's tokens are verified with
     * @return this builder
     */
    public Builder systemUser(String name, RSAPublicKey key) {
      systemUsers.put(name, key);
      return this;
    }

    /**
     * Adds a seed file that is planted at the start, see {@link Seed}. Several are planted one
     * after the other.
     *
     * @param file the file, in YAML or JSON
     * @return this builder
     * @throws io.zitadeltestkit.seed.SeedException if it can't be used; the message names line and
     *     field of each problem
     * @throws java.io.UncheckedIOException if there is no such file
     */
    public Builder seed(Path file) {
      seeds.add(Seed.read(file));
      return this;
    }

    /**
     * Adds a seed from the class path that is planted at the start, see {@link Seed}.
     *
     * @param resource the resource, such as {@code acme.yaml}
     * @return this builder
     * @throws io.zitadeltestkit.seed.SeedException if it can't be used; the message names line and
     *     field of each problem
     * @throws java.io.UncheckedIOException if there is no such resource
     */
    public Builder seed(String resource) {
      seeds.add(Seed.resource(resource));
      return this;
    }

    /**
     * Starts the server.
     *
     * @return the running server
     * @throws io.zitadeltestkit.seed.SeedException if a seed was refused
     */
    public EmbeddedZitadel start() {
      return new EmbeddedZitadel(this);
    }
  }
}
