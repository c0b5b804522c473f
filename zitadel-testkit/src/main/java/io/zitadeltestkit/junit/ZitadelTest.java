package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Registers {@link ZitadelExtension} and says what the class wants. An attribute that is not given
 * is inherited: from the enclosing class of a {@code @Nested} one, else from the JUnit
 * configuration parameter or system property {@code zitadel.testkit.<name>}, else from the variable
 * {@code ZITADEL_TESTKIT_<NAME>}, else the default.
 *
 * <pre>{@code
 * @ZitadelTest(backend = Backend.CONTAINER, roles = "ORG_USER_MANAGER")
 * class OnboardingTest { … }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ZitadelExtension.class)
public @interface ZitadelTest {
  /**
   * Returns which Zitadel; {@code auto} where nothing is set.
   *
   * @return the backend
   */
  Backend backend() default Backend.INHERIT;

  /**
   * Returns what the class has to itself; an organisation where nothing is set.
   *
   * @return the isolation
   */
  Isolation isolation() default Isolation.INHERIT;

  /**
   * Returns how often that is made; once for the class where nothing is set.
   *
   * @return the lifecycle
   */
  Lifecycle lifecycle() default Lifecycle.INHERIT;

  /**
   * Returns the manager roles of the service user, {@code ORG_OWNER} of its organisation where
   * nothing is set. Those that begin with {@code IAM_} are given on the instance, the others on the
   * organisation.
   *
   * @return the roles; none to inherit
   */
  String[] roles() default {};

  /**
   * Returns how long a personal access token lives before it is replaced, as a number with {@code
   * s}, {@code m} or {@code h}, or in ISO 8601; {@code 15m} where nothing is set.
   *
   * @return the lifetime; empty to inherit
   */
  String tokenLifetime() default "";

  /**
   * Returns the resource of the class path with what is there before the tests, see {@link
   * io.zitadeltestkit.seed.Seed}; none where nothing is set. Unless the class has an instance to
   * itself, organisations and users get names of their own, which begin with {@code ztk-}: ask the
   * injected {@link io.zitadeltestkit.seed.Seeded} for them.
   *
   * @return the resource, such as {@code acme.yaml}; empty to inherit
   */
  String seed() default "";
}
