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
 * Gives tests a Zitadel: starts one if none runs yet, makes an organisation and a service user with
 * a short-lived personal access token, injects them into the parameters of constructors, test and
 * lifecycle methods, and afterwards revokes the token and removes what it made.
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
 * {@link TestServiceUser}, {@link TestOrganization}, {@link ZitadelServer} and, where a seed is
 * set, {@link io.zitadeltestkit.seed.Seeded}. Settings are those of {@link ZitadelTest} or of
 * {@link #builder()}.
 *
 * <p>A class has one extension: by {@link ZitadelTest} or {@code @ExtendWith}, or else by
 * {@code @RegisterExtension}. If it has both, or two of the latter, also by what it inherits from
 * or is nested in, JUnit refuses each parameter ("Discovered multiple competing
 * ParameterResolvers"), and one of them has to go; all settings fit into one.
 *
 * <p>State lives in JUnit's stores, so it is safe under parallel execution, in nested and inherited
 * classes, and in parameterised, repeated and dynamic tests.
 */
public final class ZitadelExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        Extension {
  private final SettingsSource settings;

  /** The extension with the settings of {@link ZitadelTest} and the environment. */
  public ZitadelExtension() {
    this(new ZitadelExtensionBuilder());
  }

  ZitadelExtension(ZitadelExtensionBuilder builder) {
    settings = new SettingsSource(builder, System.getenv());
  }

  /**
   * Returns a builder for {@code @RegisterExtension}.
   *
   * @return a new builder
   */
  public static ZitadelExtensionBuilder builder() {
    return new ZitadelExtensionBuilder();
  }

  /** Refuses what would fail each test in a way that nobody understands. */
  @Override
  public void beforeAll(ExtensionContext context) {
    check(context);
    Beginnings.ofClass(context);
  }

  /** Notes when the test begins, for the report of its failure. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Beginnings.of(context);
  }

  /** Notes that the test is over. */
  @Override
  public void afterEach(ExtensionContext context) {
    Beginnings.afterTest(context);
  }

  private static void check(ExtensionContext context) {
    JUnitVersion.require();
    SettingNames.check(context);
  }

  /** Constructors get what belongs to the method that they are called for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /**
   * Returns whether it is a parameter of the toolkit: of one of its types, or with one of its
   * annotations. One that it can't resolve is claimed all the same, and refused with what to do.
   */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injection.isOurs(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      check(context);
      Beginnings.of(context);
      Injection injection = Injection.of(parameter);
      return injection.from(Environments.of(context, settings, parameter));
    } catch (RuntimeException e) {
      throw SetupFailure.of(e);
    }
  }

  /** Adds the last exchanges with the server, and the end of its log, to a failure. */
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
