package io.zitadeltestkit.junit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests a Zitadel: starts one if none runs yet, creates an organization and a service user
 * with a short-lived personal access token, injects them into the parameters of constructors, test
 * and lifecycle methods, and afterwards revokes the token and removes everything that it created.
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
 * {@link TestServiceUser}, {@link TestOrganization}, {@link ZitadelServer} and, with a seed, {@link
 * io.zitadeltestkit.seed.Seeded}. The settings are those of {@link ZitadelTest} or of {@link
 * #builder()}.
 *
 * <p>A class has one extension: by {@link ZitadelTest} or {@code @ExtendWith}, or by
 * {@code @RegisterExtension}. Two of them, also by inheritance or nesting, are refused with their
 * origin.
 *
 * <p>All state lives in JUnit's stores, so it is safe under parallel execution, in nested and
 * inherited classes, and in parameterized, repeated and dynamic tests.
 */
public final class ZitadelExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        Extension {
  static {
    QuietLogging.ensure();
  }

  private final SettingsSource settings;
  private final String origin;

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

  /** {@return how the extension came into the class, for messages} */
  String origin() {
    return origin;
  }

  /** {@return a new builder for {@code @RegisterExtension}} */
  public static ZitadelExtensionBuilder builder() {
    return new ZitadelExtensionBuilder();
  }

  /** Refuses an old JUnit and misspelt settings, and notes when the class starts. */
  @Override
  public void beforeAll(ExtensionContext context) {
    check(context);
    TestStartTimes.classStarted(context);
  }

  /** Notes when the test starts, for the report of its failure. */
  @Override
  public void beforeEach(ExtensionContext context) {
    TestStartTimes.testStarted(context);
  }

  /** Notes that the test is over. */
  @Override
  public void afterEach(ExtensionContext context) {
    TestStartTimes.testEnded(context);
  }

  private static void check(ExtensionContext context) {
    JUnitVersion.require();
    SettingNames.check(context);
  }

  /** Constructors get the values of the method that they are called for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /**
   * {@return whether the parameter has a type or an annotation of the toolkit} One that can't be
   * injected is supported as well, and refused with an explanation.
   */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (!Injection.claims(parameter)) {
      return false;
    }
    SingleExtension.claim(this, parameter, context);
    return true;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      check(context);
      TestStartTimes.testStarted(context);
      Injection injection = Injection.of(parameter);
      return injection.from(Environments.of(context, settings, () -> ParameterName.of(parameter)));
    } catch (RuntimeException e) {
      throw SetupFailure.of(e);
    }
  }

  /** Adds the last requests and the end of the server's log to a failure. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Diagnosis.addTo(failure, context);
    throw failure;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Diagnosis.addTo(failure, context);
    throw failure;
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Diagnosis.addTo(failure, context);
    throw failure;
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Diagnosis.addTo(failure, context);
    throw failure;
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Diagnosis.addTo(failure, context);
    throw failure;
  }
}
