package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Registers {@link ZitadelExtension} with the settings of the class. An attribute that is not set
 * is inherited: from the enclosing class of a {@code @Nested} one, otherwise from the JUnit
 * configuration parameter or system property {@code zitadel.testkit.<name>}, then from the variable
 * {@code ZITADEL_TESTKIT_<NAME>}, then the default.
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
  /** {@return the Zitadel to run against; {@code auto} by default} */
  Backend backend() default Backend.INHERIT;

  /**
   * {@return whether the class has a server of its own; shared by default} Tests that move the
   * clock or make the server fail need one.
   */
  Server server() default Server.INHERIT;

  /** {@return the part of Zitadel that the class has for itself; an organization by default} */
  Isolation isolation() default Isolation.INHERIT;

  /** {@return how often that part is created; once for the class by default} */
  Lifecycle lifecycle() default Lifecycle.INHERIT;

  /**
   * {@return the manager roles of the service user; empty to inherit, {@code ORG_OWNER} of its
   * organization by default} Roles that begin with {@code IAM_} are given on the instance, the
   * others on the organization.
   */
  String[] roles() default {};

  /**
   * {@return the lifetime of personal access tokens, as a number with {@code s}, {@code m} or
   * {@code h}, or in ISO 8601; empty to inherit, {@code 15m} by default}
   */
  String tokenLifetime() default "";

  /**
   * {@return the resource on the class path with the data that the tests start with, such as {@code
   * acme.yaml}; empty to inherit, none by default} See {@link io.zitadeltestkit.seed.Seed}. Unless
   * the class has an instance of its own, organizations and users get unique names, which begin
   * with {@code ztk-}: ask the injected {@link io.zitadeltestkit.seed.Seeded} for them.
   */
  String seed() default "";

  /**
   * {@return the version of Zitadel to run against, such as {@code 4.13} or {@code v4.16.0}; empty
   * to inherit, the newest tested version by default} The embedded server answers as that version
   * does, and a container uses the image with that tag, unless the setting {@code image} is set. It
   * has no effect on an external Zitadel.
   */
  String version() default "";

  /**
   * {@return whether the data of a failed test stays on the server; false by default} A line then
   * says where to look. It is useful on a server that outlives the run: the backend {@code
   * external}, or a container with {@code reuse}. The command {@code sweep} removes the data later.
   */
  boolean keepOnFailure() default false;
}
