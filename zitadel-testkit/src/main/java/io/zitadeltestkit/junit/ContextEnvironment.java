package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.context.ContextApplication;
import io.zitadeltestkit.internal.context.ContextZitadel;
import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.internal.provision.ServiceUser;
import io.zitadeltestkit.seed.Seeded;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * An organization with the service user of an application, its projects and applications, and the
 * seed. Kept in the run's store, which closes it.
 */
final class ContextEnvironment implements ContextZitadel, AutoCloseable {
  /** Applications read their token once, when they start. */
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

  private final TestEnvironment environment;
  private final FixtureScope fixtures;
  private final FixturePlan plan;
  private volatile boolean closed;

  private ContextEnvironment(TestEnvironment environment, FixtureScope fixtures, FixturePlan plan) {
    this.environment = environment;
    this.fixtures = fixtures;
    this.plan = plan;
  }

  static ContextEnvironment create(
      RunningZitadel server, Settings settings, FixturePlan declared, String label) {
    Settings ofContext = settings.ofContext(TOKEN_LIFETIME);
    FixturePlan plan = withRedirectUris(declared);
    TestEnvironment environment = TestEnvironment.create(server, ofContext, label + "-context");
    try {
      requireReachable(environment.server().url(), label);
      FixtureScope fixtures =
          FixtureScope.create(
              environment,
              plan,
              settings.isolation() != Isolation.INSTANCE,
              Fixtures.ofSeed(environment));
      return new ContextEnvironment(environment, fixtures, plan);
    } catch (RuntimeException e) {
      CleanUp.afterFailure(e, environment::close);
      throw e;
    }
  }

  /**
   * The toolkit's own client resolves the host name itself; an application uses the system's
   * resolver.
   */
  private static void requireReachable(String url, String testClass) {
    String host = URI.create(url).getHost();
    try {
      InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ExtensionConfigurationException(
          "%s has an instance to itself (isolation INSTANCE), whose host name %s this machine can't resolve, so that its application would not reach it. Use the isolation ORGANIZATION, or make names that end in .localhost resolve to this machine, as systemd-resolved does."
              .formatted(testClass, host),
          e);
    }
  }

  private static FixturePlan withRedirectUris(FixturePlan plan) {
    return new FixturePlan(
        plan.origin(),
        plan.people(),
        plan.serviceUsers(),
        plan.projects(),
        plan.applications().stream().map(ContextEnvironment::withRedirectUris).toList(),
        plan.undeclaredProjects());
  }

  private static FixturePlan.Application withRedirectUris(FixturePlan.Application application) {
    List<String> uris = new ArrayList<>(application.redirectUris());
    uris.addAll(ContextParts.redirectUris(application.name()));
    return new FixturePlan.Application(
        application.name(),
        application.project(),
        application.kind(),
        application.kind() == ApplicationKind.API ? application.redirectUris() : uris,
        application.opaqueTokens());
  }

  TestEnvironment environment() {
    return environment;
  }

  FixtureScope fixtures() {
    return fixtures;
  }

  boolean isOver() {
    return closed || environment.zitadel().ended().isPresent();
  }

  @Override
  public String host() {
    return environment.server().url();
  }

  @Override
  public String issuer() {
    return environment.server().issuer();
  }

  @Override
  public String introspectionEndpoint() {
    return environment.server().introspectionEndpoint();
  }

  @Override
  public Optional<String> token() {
    ServiceUser user = environment.serviceUser();
    return user.hasOwnToken() ? Optional.of(user.token()) : Optional.empty();
  }

  @Override
  public List<TestProject> projects() {
    return Stream.concat(
            fixtures.planted().projects().values().stream(),
            environment.seeded().map(Seeded::projects).orElse(List.of()).stream()
                .map(Fixtures::projectOf))
        .toList();
  }

  @Override
  public List<ContextApplication> applications() {
    return Stream.concat(
            plan.applications().stream().map(this::application),
            environment.seeded().map(Seeded::projects).orElse(List.of()).stream()
                .flatMap(project -> project.applications().entrySet().stream())
                .map(
                    application ->
                        new ContextApplication(
                            application.getKey(),
                            application.getValue().clientId(),
                            application.getValue().hasClientSecret()
                                ? application.getValue().clientSecret()
                                : "",
                            application.getValue().isApi(),
                            false)))
        .toList();
  }

  private ContextApplication application(FixturePlan.Application declared) {
    TestApplication created =
        Objects.requireNonNull(
            fixtures.planted().applications().get(declared.name()), declared.name());
    return new ContextApplication(
        created.name(),
        created.clientId(),
        created.hasClientSecret() ? created.clientSecret() : "",
        declared.kind() == ApplicationKind.API,
        true);
  }

  @Override
  public void close() {
    closed = true;
    try {
      fixtures.close();
    } finally {
      environment.close();
    }
  }
}
