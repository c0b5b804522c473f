package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.message.MessageRoute;
import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.MessageSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Uses a Zitadel that is already running, with the host and credentials from {@link
 * ZitadelClient#fromEnvironment()}: {@code ZITADEL_HOST} and {@code ZITADEL_PAT}, {@code
 * ZITADEL_KEY_FILE}, {@code ZITADEL_KEY_JSON}, or {@code ZITADEL_CLIENT_ID} with {@code
 * ZITADEL_CLIENT_SECRET}. It changes only what the toolkit has created.
 */
public final class ExternalBackend implements ZitadelBackend {
  private final Supplier<ZitadelClientBuilder> owner;

  /** A backend that reads the environment, {@code .env.local} and {@code .env} when it starts. */
  public ExternalBackend() {
    this(ZitadelClient::builderFromEnvironment);
  }

  /**
   * A backend with given credentials.
   *
   * @param owner makes a builder of clients with the host and the credentials to use, a new one
   *     each time
   */
  public ExternalBackend(Supplier<ZitadelClientBuilder> owner) {
    this.owner = owner;
  }

  @Override
  public RunningZitadel start() {
    Optional<String> origin = Optional.empty();
    try {
      ZitadelClientBuilder builder = owner.get();
      origin = builder.credentialsOrigin();
      return connect(builder);
    } catch (ConfigurationException e) {
      throw new BackendException(
          "The backend \"external\" needs the address and credentials of a running Zitadel. "
              + e.getMessage(),
          e);
    } catch (ZitadelException e) {
      throw refused(e, origin);
    }
  }

  /** Names the origin of the credentials, which is not obvious with several files and variables. */
  static BackendException refused(ZitadelException e, Optional<String> origin) {
    boolean byCredentials =
        e instanceof UnauthenticatedException || e instanceof TokenEndpointException;
    return new BackendException(
        "The backend \"external\" can't use the given Zitadel. "
            + e.getMessage()
            + origin
                .filter(found -> byCredentials)
                .map(" The credentials are those of %s."::formatted)
                .orElse(""),
        e);
  }

  private RunningZitadel connect(ZitadelClientBuilder builder) {
    try (ZitadelClient client = builder.build()) {
      client.me();
      String host = client.host();
      return new Running(
          owner,
          host,
          ServerFacts.version(client),
          new MessageRoute(() -> owner.get().build(), () -> hostForMessages(host)));
    }
  }

  /** Receiving messages would change the instance's providers, so it has to be enabled. */
  private static String hostForMessages(String baseUrl) {
    return Setting.of("messages-host")
        .orElseThrow(
            () ->
                new MessageException(
                    "Messages of the external Zitadel at %s can be read only by changing its instance: until the tests are over, its providers of e-mail and SMS would post everything to this JVM, and nobody would get mail. If it is yours to change, tell by which name or address it reaches this machine, in ZITADEL_TESTKIT_MESSAGES_HOST or the property zitadel.testkit.messages-host. Or use the backend \"embedded\" or \"container\"."
                        .formatted(baseUrl)));
  }

  private record Running(
      Supplier<ZitadelClientBuilder> owner, String baseUrl, String version, MessageRoute route)
      implements RunningZitadel {
    @Override
    public String backend() {
      return "external";
    }

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public ZitadelClientBuilder clientBuilder() {
      return ZitadelClient.builder(baseUrl);
    }

    @Override
    public ZitadelClientBuilder ownerClientBuilder() {
      return owner.get();
    }

    @Override
    public RunningZitadel openInstance() {
      return FurtherInstance.open(
          this, ExternalInstances.of(baseUrl), () -> hostForMessages(baseUrl));
    }

    @Override
    public MessageSource messages() {
      return route.messages();
    }

    /** It was running before, and keeps running. */
    @Override
    public void close() {
      route.close();
    }
  }
}
