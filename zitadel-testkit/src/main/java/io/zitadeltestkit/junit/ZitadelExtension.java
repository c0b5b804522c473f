package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.context.Contexts;
import io.zitadeltestkit.message.ZitadelMessages;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.token.ZitadelTokens;
import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.IncompleteExecutionException;

/**
 * Provides a Zitadel to tests: starts one if none runs yet, creates an organization and a service
 * user with a short-lived personal access token, injects them into the parameters of constructors,
 * test and lifecycle methods, and afterwards revokes the token and removes everything it created.
 *
 * <pre>{@code
 * @ExtendWith(ZitadelExtension.class)
 * class InvoiceSyncTest {
 *   @Test
 *   void importsPeople(ZitadelClient zitadel, TestOrganization acme) { … }
 * }
 * }</pre>
 *
 * <p>It injects {@link io.zitadeltestkit.client.ZitadelClient} (the service user's; with {@link
 * InstanceOwner} the instance owner's, with {@link WithRoles} that of a further service user),
 * {@link TestServiceUser}, {@link TestOrganization}, {@link ZitadelServer}, {@link ZitadelTokens},
 * {@link ZitadelMessages}, fixtures and, with a seed, {@link io.zitadeltestkit.seed.Seeded}; with
 * {@link Server#OWN} also the embedded server. The settings are those of {@link ZitadelTest} or of
 * {@link #builder()}.
 *
 * <p>A class has one extension: by {@link ZitadelTest} or {@code @ExtendWith}, or by
 * {@code @RegisterExtension}. Two of them, also by inheritance or nesting, are an error that names
 * both.
 *
 * <p>The methods of a static {@code @RegisterExtension} field, such as {@link #server()}, return
 * the same values, for other extensions that need them before parameters are injected.
 *
 * <p>All state lives in JUnit's stores, so it is safe under parallel execution, in nested and
 * inherited classes, and in parameterized, repeated and dynamic tests.
 */
public final class ZitadelExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        InvocationInterceptor,
        TestInstancePreConstructCallback,
        TestInstancePostProcessor,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        Extension {
  static {
    QuietLogging.ensure();
    Contexts.install(ContextParts::of, ContextParts::ofRunningTest);
  }

  private final SettingsSource settings;
  private final String origin;
  private final ActiveContexts active = new ActiveContexts();

  /** An extension with the settings of {@link ZitadelTest} and the environment. */
  public ZitadelExtension() {
    this(new ZitadelExtensionBuilder(), "@ZitadelTest or @ExtendWith");
  }

  ZitadelExtension(ZitadelExtensionBuilder builder) {
    this(builder, "@RegisterExtension (ZitadelExtension.builder())");
  }

  private ZitadelExtension(ZitadelExtensionBuilder builder, String origin) {
    settings = new SettingsSource(builder, System.getenv());
    this.origin = origin;
  }

  SettingsSource settings() {
    return settings;
  }

  /** {@return how the extension was registered, for messages} */
  String origin() {
    return origin;
  }

  /** {@return a new builder for {@code @RegisterExtension}} */
  public static ZitadelExtensionBuilder builder() {
    return new ZitadelExtensionBuilder();
  }

  /** Refuses an old JUnit and misspelt settings, and records when the class starts. */
  @Override
  public void beforeAll(ExtensionContext context) {
    check(context);
    SingleExtension.claim(this, context);
    TestStartTimes.classStarted(context);
    active.enterClass(context);
    RunningTests.enter(context);
    explained(
        () -> {
          RoleReports.begin(context, settings);
          MessageParameters.prepare(context, settings);
          Fixtures.prepare(context, settings);
          FieldInjection.intoClass(
              context.getRequiredTestClass(), () -> fixtures(context, "A static field"));
        });
  }

  /** Records that the class has ended, and reports its roles if requested. */
  @Override
  public void afterAll(ExtensionContext context) {
    RoleReports.end(context);
    active.leaveClass(context);
    RunningTests.leave(context);
  }

  /** Records the test that an instance is made for, before its parameters are resolved. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    RunningTests.enter(context);
  }

  /** Records the test that the thread runs, before other extensions see its instance. */
  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    active.enter(context);
    return invocation.proceed();
  }

  /** Records when the test starts, for the report of its failure. */
  @Override
  public void beforeEach(ExtensionContext context) {
    SingleExtension.claim(this, context);
    TestStartTimes.testStarted(context);
    active.enter(context);
    RunningTests.enter(context);
    explained(
        () -> {
          MessageParameters.prepare(context, settings);
          Fixtures.prepare(context, settings);
        });
  }

  /** Injects fixtures into fields. */
  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    explained(() -> FieldInjection.intoInstance(instance, () -> fixtures(context, "A field")));
  }

  private Fixtures fixtures(ExtensionContext context, String requester) {
    return Fixtures.of(context, settings, () -> requester);
  }

  private static void explained(Runnable preparation) {
    try {
      preparation.run();
    } catch (RuntimeException e) {
      throw SetupFailure.of(e);
    }
  }

  /**
   * Records that the test has ended, and resets clock, faults and lag of the class's own server.
   */
  @Override
  public void afterEach(ExtensionContext context) {
    Environments.existing(context).ifPresent(TestEnvironment::behave);
    TestStartTimes.testEnded(context);
    active.leave(context);
    RunningTests.leave(context);
  }

  /**
   * Returns the server of the running test or class. These methods without parameters are for other
   * extensions, such as Spring's, and for fields. They work from {@code @BeforeAll} on, on a static
   * {@code @RegisterExtension} field.
   *
   * @return the server
   */
  public ZitadelServer server() {
    ExtensionContext context = active.current("ZitadelExtension.server()");
    Settings wanted = settings.of(context);
    return wanted.isolation() == Isolation.INSTANCE || wanted.server() == Server.OWN
        ? environment("server()").server()
        : TestEnvironment.describe(Servers.of(context, wanted));
  }

  /** {@return the client of the service user of the running test or class} */
  public ZitadelClient client() {
    return environment("client()").serviceUser().client();
  }

  /** {@return the instance owner's client} */
  public ZitadelClient ownerClient() {
    return environment("ownerClient()").ownerClient();
  }

  /** {@return the service user of the running test or class} */
  public TestServiceUser serviceUser() {
    return new TestServiceUser(environment("serviceUser()").serviceUser());
  }

  /** {@return the organization of the running test or class} */
  public TestOrganization organization() {
    return environment("organization()").organization();
  }

  /**
   * Returns the data of the seed of the running test or class.
   *
   * @return the data
   * @throws IllegalStateException if no seed is set
   */
  public Seeded seeded() {
    return environment("seeded()")
        .seeded()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ZitadelExtension.seeded() was called, but no seed is set. Name one:"
                        + " ZitadelExtension.builder().seed(\"acme.yaml\"), or the property"
                        + " zitadel.testkit.seed."));
  }

  /**
   * Returns a person of the running test or class.
   *
   * @param name the name in {@code @WithUser} or the seed
   * @return the person
   * @throws IllegalArgumentException if there is none with this name
   */
  public TestUser user(String name) {
    return named("user", name, Fixtures::user);
  }

  /**
   * Returns a service user of the running test or class.
   *
   * @param name the name in {@code @WithServiceUser}
   * @return the service user
   * @throws IllegalArgumentException if there is none with this name
   */
  public TestServiceUser serviceUser(String name) {
    return new TestServiceUser(named("serviceUser", name, Fixtures::serviceUser));
  }

  /**
   * Returns a project of the running test or class.
   *
   * @param name the name in {@code @WithProject} or the seed
   * @return the project
   * @throws IllegalArgumentException if there is none with this name
   */
  public TestProject project(String name) {
    return named("project", name, Fixtures::project);
  }

  /**
   * Returns an application of the running test or class.
   *
   * @param name the name in {@code @WithApplication}
   * @return the application
   * @throws IllegalArgumentException if there is none with this name
   */
  public TestApplication application(String name) {
    return named("application", name, Fixtures::application);
  }

  /** {@return tokens for the users of the running test or class} */
  public ZitadelTokens tokens() {
    String caller = "ZitadelExtension.tokens()";
    ExtensionContext context = active.current(caller);
    return new ZitadelTokens(new TestTokens(fixtures(context, caller), context));
  }

  /** {@return the e-mails and text messages that Zitadel sends} */
  public ZitadelMessages messages() {
    return new ZitadelMessages(environment("messages()").messages());
  }

  /**
   * Returns the embedded server of a class that has one of its own: its clock, faults and lag.
   *
   * @return the server
   * @throws io.zitadeltestkit.backend.BackendException if it is shared, or on another backend
   */
  public EmbeddedZitadel embedded() {
    return environment("embedded()").ownEmbedded();
  }

  private <T> T named(
      String method, String name, BiFunction<Fixtures, String, Optional<T>> lookup) {
    String caller = "ZitadelExtension.%s(\"%s\")".formatted(method, name);
    return lookup
        .apply(Fixtures.of(active.current(caller), settings, () -> caller), name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    caller + " was called, but nothing of this name is declared."));
  }

  private TestEnvironment environment(String method) {
    String caller = "ZitadelExtension." + method;
    return Environments.of(active.current(caller), settings, () -> caller);
  }

  private static void check(ExtensionContext context) {
    JUnitVersion.require();
    SettingNames.check(context);
  }

  /** Constructors get the values of the test method for which they are called. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /**
   * {@return whether the parameter has a type or an annotation of the toolkit} It is also true for
   * those that can't be injected, which are refused with an explanation.
   */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (!Injection.claims(parameter)) {
      return false;
    }
    return !ContextParts.yields(parameter, context, () -> resolveParameter(parameter, context));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      check(context);
      TestStartTimes.testStarted(context);
      Injection injection = Injection.of(parameter);
      OwnServer.require(parameter.getParameter().getType(), context, settings.of(context));
      return injection.from(
          Fixtures.of(context, settings, () -> ParameterName.of(parameter)), context);
    } catch (RuntimeException e) {
      throw SetupFailure.of(e);
    }
  }

  /** Adds the last requests and the end of the server's log to a failure. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw failed(failure, context);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw failed(failure, context);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw failed(failure, context);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw failed(failure, context);
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw failed(failure, context);
  }

  private static Throwable failed(Throwable failure, ExtensionContext context) {
    Diagnosis.addTo(failure, context);
    if (!(failure instanceof IncompleteExecutionException)) {
      Environments.existing(context).ifPresent(environment -> environment.testFailed(context));
    }
    return failure;
  }
}
