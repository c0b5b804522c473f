package io.zitadeltestkit.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.instance.SystemUser;
import io.zitadeltestkit.instance.VirtualInstances;
import io.zitadeltestkit.internal.Causes;
import io.zitadeltestkit.internal.Endpoint;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.engine.Engine;
import io.zitadeltestkit.internal.engine.EngineImages;
import io.zitadeltestkit.internal.engine.HelperContainers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * A Zitadel in a container, with a PostgreSQL of its own.
 *
 * <pre>{@code
 * try (ZitadelContainer zitadel = new ZitadelContainer("ghcr.io/zitadel/zitadel:v4.16.0")) {
 *   zitadel.start();
 *   zitadel.client().organizations().create("acme");
 * }
 * }</pre>
 *
 * <p>A start returns once authorized calls are answered, by Connect and by REST. The first start
 * with certain images and settings saves the prepared database as a snapshot, an image in the local
 * engine; later starts begin with it. {@link Snapshots} lists and removes them, and the property
 * {@code zitadel.testkit.snapshot=off} turns them off.
 *
 * <p>The host name of a request picks the instance: use {@link #getHttpUrl()} unchanged. For an
 * application that runs in a container itself see {@link #withExternalDomain(String)}.
 */
// Longer than most: the options of a Testcontainers module are methods of one class. Other classes
// do the work, and much of the file is Javadoc.
public final class ZitadelContainer extends GenericContainer<ZitadelContainer> {
  /** The default image. */
  public static final String DEFAULT_IMAGE = Images.ZITADEL;

  /** The default image of the database. */
  public static final String DEFAULT_DATABASE_IMAGE = Images.DATABASE;

  private static final int READ_AND_WRITE = 0666;
  private static final int LOG_LINES = 60;

  private final Configuration configuration = new Configuration();
  private final ServerEnvironment environment = new ServerEnvironment(this, configuration);
  private final Secrets secrets = new Secrets();
  private final DockerImageName image;
  private ServerSettings.Command command = ServerSettings.Command.START_FROM_INIT;
  private boolean reuseWanted;
  private boolean reusedNow;
  private @Nullable Network usersNetwork;
  private volatile @Nullable Launch launch;
  private volatile @Nullable String endWhileStarting;

  /**
   * Makes a container with the image from the setting {@code image}, or else of the setting {@code
   * version}, or else {@link #DEFAULT_IMAGE}.
   */
  public ZitadelContainer() {
    this(Images.zitadel(""));
    tellVersion("");
  }

  /**
   * Makes a container with the image of a version.
   *
   * @param version such as {@code 4.13} or {@code v4.16.0}; another text is the tag of the image.
   *     The setting {@code image} takes precedence; empty for the default
   * @return a container that is not started
   */
  public static ZitadelContainer ofVersion(String version) {
    ZitadelContainer container =
        new ZitadelContainer(Images.zitadel(Check.given(version, "version")));
    container.tellVersion(version);
    return container;
  }

  /**
   * Makes a container with an image.
   *
   * @param image its name with a tag, in any registry or local
   */
  public ZitadelContainer(String image) {
    this(DockerImageName.parse(Check.text(image, "image")));
  }

  /**
   * Makes a container with an image.
   *
   * @param image its name with a tag, in any registry or local
   */
  public ZitadelContainer(DockerImageName image) {
    super(prepared(image));
    this.image = image;
    withExposedPorts(ServerSettings.PORT);
    // The image's user can only write to files that are copied in and writable.
    withCopyToContainer(Transferable.of(new byte[0], READ_AND_WRITE), ServerSettings.TOKEN_FILE);
    withStartupCheckStrategy(new AnyState());
    setWaitStrategy(new Readiness(this));
    withCreateContainerCmdModifier(
        creation -> {
          creation.withAliases(environment.aliases());
          if (!reusedNow) {
            creation.getLabels().put(Run.LABEL, Run.current().id());
          }
        });
    secrets.add(configuration.masterkey);
  }

  /** The image of the embedded server can answer as any version; a real image has one. */
  private void tellVersion(String version) {
    String asked = Images.asked(version);
    if (!asked.isEmpty() && Setting.of("image").isPresent()) {
      withEnv("ZITADEL_TESTKIT_VERSION", asked);
    }
  }

  /**
   * Starts slow initialization in the background while the other classes are still being loaded.
   */
  private static DockerImageName prepared(DockerImageName image) {
    Check.given(image, "image");
    Engine.prepare();
    return image;
  }

  /**
   * Uses this database instead of an own one. It is started if necessary, and the caller stops it.
   * No snapshots are made of it.
   *
   * @param database an empty PostgreSQL, 14 or newer, of an image that supports {@code
   *     POSTGRES_USER} and {@code POSTGRES_PASSWORD} like the official one; a {@code
   *     PostgreSQLContainer}, for example
   * @return this
   */
  public ZitadelContainer withDatabase(GenericContainer<?> database) {
    configuration.database = Check.given(database, "database");
    return dependsOn(database);
  }

  /**
   * Uses another image for its own database.
   *
   * @param image a PostgreSQL image, 14 or newer, compatible with the official one
   * @return this
   */
  public ZitadelContainer withDatabaseImage(String image) {
    configuration.databaseImage = DockerImageName.parse(Check.text(image, "image"));
    return this;
  }

  /**
   * Encrypts with this key.
   *
   * @param masterkey 32 characters
   * @return this
   */
  public ZitadelContainer withMasterkey(String masterkey) {
    configuration.masterkey = ServerSettings.checkedMasterkey(Check.given(masterkey, "masterkey"));
    secrets.add(masterkey);
    return this;
  }

  /**
   * Gives the server a configuration file ({@code --config}). Environment variables, also those of
   * the toolkit, take precedence.
   *
   * @param yaml the file
   * @return this
   */
  public ZitadelContainer withConfigFile(Path yaml) {
    configuration.configFile = copied(Check.given(yaml, "yaml"), ServerSettings.CONFIG_FILE);
    return this;
  }

  /**
   * Gives the set-up a file with its steps ({@code --steps}).
   *
   * @param yaml the file
   * @return this
   */
  public ZitadelContainer withStepsFile(Path yaml) {
    configuration.stepsFile = copied(Check.given(yaml, "yaml"), ServerSettings.STEPS_FILE);
    return this;
  }

  /**
   * Serves TLS, with a certificate that has to be valid for the host name of {@link #getHttpUrl()}.
   *
   * @param certificate PEM; the toolkit's clients trust it
   * @param key its private key, PEM
   * @return this
   */
  public ZitadelContainer withTls(Path certificate, Path key) {
    copied(Check.given(certificate, "certificate"), ServerSettings.CERTIFICATE_FILE);
    copied(Check.given(key, "key"), ServerSettings.KEY_FILE);
    configuration.certificate = certificate;
    return this;
  }

  /**
   * Gives the first instance a host name other than that of the Docker host, so that an application
   * in a container reaches it by the same URL as the tests, and sees the same issuer:
   *
   * <pre>{@code
   * ZitadelContainer zitadel = new ZitadelContainer().withExternalDomain("zitadel.test");
   * zitadel.start();
   * GenericContainer<?> application = new GenericContainer<>("acme/shop")
   *     .withExtraHost("zitadel.test", "host-gateway")
   *     .withEnv("ISSUER", zitadel.getIssuer());
   * }</pre>
   *
   * <p>In the application's container the name resolves to the Docker host, where the port is
   * mapped. {@link #client()} resolves it itself; other programs outside containers must be able to
   * resolve the name.
   *
   * <p>On a network of their own the application reaches the server without the Docker host: with
   * {@link #withNetwork} and {@code withNetworkAliases("zitadel.test")} as {@code
   * http://zitadel.test:8080}. It is the same instance, but the issuer follows the request and has
   * this port, so tokens that one side gets have an issuer that the other side does not expect.
   *
   * @param name a host name
   * @return this
   */
  public ZitadelContainer withExternalDomain(String name) {
    configuration.externalDomain = Check.text(name, "name");
    return this;
  }

  /**
   * Lets the server call any address. From v4.15.2 on it refuses private ones, and this machine,
   * for back-channel logout, HTTP providers of e-mail and SMS, and targets of actions: all
   * addresses that a test can listen on. Names that can't be resolved are still refused. A variable
   * {@code ZITADEL_HTTPCLIENT_DENYLIST} of {@link #withEnv}, and a {@code DenyList} in {@link
   * #withConfigFile}, take precedence.
   *
   * @return this
   */
  public ZitadelContainer allowOutgoingCalls() {
    configuration.outgoingCalls = true;
    return this;
  }

  /**
   * Configures a system user instead of the toolkit's own.
   *
   * @param user creates and removes virtual instances
   * @return this
   */
  public ZitadelContainer withSystemUser(SystemUser user) {
    configuration.systemUser = Check.given(user, "user");
    return this;
  }

  /**
   * Whether to start from a snapshot, which is created if there is none.
   *
   * @param snapshots yes, unless the property {@code zitadel.testkit.snapshot} says {@code off}
   * @return this
   */
  public ZitadelContainer withSnapshots(boolean snapshots) {
    configuration.snapshots = snapshots;
    return this;
  }

  @Override
  public ZitadelContainer withNetwork(Network network) {
    usersNetwork = network;
    return super.withNetwork(network);
  }

  @Override
  public ZitadelContainer withReuse(boolean reusable) {
    reuseWanted = reusable;
    return super.withReuse(reusable);
  }

  @Override
  public void start() {
    if (getContainerId() != null) {
      return;
    }
    Launch fresh = new Launch(this, configuration);
    launch = fresh;
    try {
      fresh.run();
    } catch (RuntimeException e) {
      launch = null;
      throw e;
    }
  }

  /** Stops the server, and its own database. */
  @Override
  public void stop() {
    Launch current = launch;
    if (current == null || current.isStarting()) {
      // A failed start calls this to remove the container, but still needs the other resources.
      noteEnd();
      super.stop();
    } else {
      launch = null;
      current.close();
    }
  }

  /**
   * Checks whether a start is possible: there must be an engine, and it must have the images or be
   * able to pull them. Takes seconds at most; nothing is started or pulled.
   *
   * @return the problem, as a sentence that could follow a colon; empty if there is none
   */
  public Optional<String> problem() {
    return Engine.problem().or(() -> EngineImages.problem(images()));
  }

  private List<DockerImageName> images() {
    List<DockerImageName> images = new ArrayList<>();
    images.add(image);
    if (configuration.database == null) {
      images.add(configuration.databaseImage);
    }
    images.addAll(HelperContainers.images());
    return images;
  }

  /**
   * Returns the name by which the server reaches this machine, for messages that it posts to the
   * tests.
   *
   * @return the setting {@code messages-host}, or {@code host.docker.internal}, which the container
   *     can resolve if the engine is new enough
   */
  public String hostForMessages() {
    return HostOfTests.name();
  }

  /** {@return the URL of the OpenID Connect discovery document} */
  public String discoveryUrl() {
    return getIssuer() + "/.well-known/openid-configuration";
  }

  /** {@return the URL of the token endpoint} */
  public String tokenEndpoint() {
    return getIssuer() + "/oauth/v2/token";
  }

  /** {@return the URL of the authorization endpoint, where sign-ins start} */
  public String authorizationEndpoint() {
    return getIssuer() + "/oauth/v2/authorize";
  }

  /** {@return the URL of the introspection endpoint} */
  public String introspectionEndpoint() {
    return getIssuer() + "/oauth/v2/introspect";
  }

  /** {@return the URL of the userinfo endpoint} */
  public String userInfoEndpoint() {
    return getIssuer() + "/oidc/v1/userinfo";
  }

  /** {@return the URL of the keys that sign tokens} */
  public String jwksUri() {
    return getIssuer() + "/oauth/v2/keys";
  }

  /** {@return the URL of the first instance, with the mapped port, without a slash at the end} */
  public String getHttpUrl() {
    return endpoint().url();
  }

  /**
   * The issuer of tokens from {@link #getHttpUrl()}.
   *
   * @return the same URL: the issuer follows the request
   */
  public String getIssuer() {
    return getHttpUrl();
  }

  /**
   * The personal access token of the first instance's owner, a service user with the role
   * IAM_OWNER.
   *
   * @return the token
   */
  public String getAdminToken() {
    return launch()
        .token()
        .orElseThrow(() -> new IllegalStateException("The first token is not there yet."));
  }

  /** {@return a new builder of clients that reach the first instance, without credentials} */
  public ZitadelClientBuilder clientBuilder() {
    return endpoint().clientBuilder();
  }

  /** {@return a new client with the owner's token, which the caller closes} */
  public ZitadelClient client() {
    return clientBuilder().accessToken(getAdminToken()).build();
  }

  /** {@return a way to open virtual instances on this server} */
  public VirtualInstances instances() {
    return new VirtualInstances(endpoint(), configuration.systemUser(), environment.audience());
  }

  /**
   * The last start.
   *
   * @return its kind and stages
   */
  public Startup startup() {
    return launch().startup();
  }

  /**
   * Tells whether the server has ended without being stopped.
   *
   * @return a description; empty while it runs
   */
  public Optional<String> ended() {
    return getContainerId() == null ? Optional.empty() : ServerState.of(this).end();
  }

  /** {@return the last lines of the server's log, without tokens, and how it ended, if it has} */
  public String logTail() {
    return secrets.hide(LogLines.tail(getLogs(), LOG_LINES))
        + ended().map(end -> "\nThe server has ended: " + end + ".").orElse("");
  }

  @Override
  protected void configure() {
    setCommandParts(configuration.command(command));
  }

  @Override
  protected void containerIsStarted(InspectContainerResponse info, boolean reused) {
    if (reused) {
      launch().joined();
    }
  }

  // ---- for the classes that do the work ----

  Configuration configuration() {
    return configuration;
  }

  Launch launch() {
    Launch current = launch;
    if (current == null) {
      throw new IllegalStateException(
          "Zitadel (" + imageName() + ") is not running. Call start() first.");
    }
    return current;
  }

  DockerImageName image() {
    return image;
  }

  String imageName() {
    return image.asCanonicalNameString();
  }

  Endpoint endpoint() {
    launch();
    return environment.endpoint();
  }

  Map<String, String> settings() {
    return environment.settings();
  }

  @Nullable Network usersNetwork() {
    return usersNetwork;
  }

  /**
   * Whether it outlives the JVM: reuse is enabled here and by {@code testcontainers.reuse.enable}.
   *
   * @return true if it is not stopped at the end
   */
  public boolean isToBeReused() {
    return reuseWanted && TestcontainersConfiguration.getInstance().environmentSupportsReuse();
  }

  Secrets secrets() {
    return secrets;
  }

  void prepare(ServerNetwork network, DatabaseAddress database, boolean reused) {
    super.withNetwork(network.network());
    super.withReuse(reuseWanted && reused);
    reusedNow = reused;
    environment.apply(database);
    HostOfTests.addTo(this);
  }

  void startServer(ServerSettings.Command how) {
    command = how;
    endWhileStarting = null;
    try {
      super.start();
    } catch (RuntimeException e) {
      noteEnd();
      throw ofOneThatEndedAtOnce(e);
    }
  }

  /** Called while the container still exists: a failed start may remove it. */
  private void noteEnd() {
    if (getContainerId() != null && ServerState.hasExited(this)) {
      String end = ended().orElse("it exited");
      endWhileStarting = new Failures(this).ended(end, Readiness.CONTAINER);
    }
  }

  /**
   * Testcontainers first waits for the ports. If the container exits before, it only reports that
   * there are none, and prints all settings.
   */
  private RuntimeException ofOneThatEndedAtOnce(RuntimeException failure) {
    String end = endWhileStarting;
    return end == null || Causes.find(failure, NotReadyException.class).isPresent()
        ? failure
        : new NotReadyException(end);
  }

  void stopServer() {
    super.stop();
  }

  private byte[] copied(Path file, String path) {
    try {
      byte[] content = Files.readAllBytes(file);
      withCopyToContainer(Transferable.of(content), path);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file " + file.toAbsolutePath() + " can't be read. Check its path.", e);
    }
  }
}
