package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects another service user of the test's organization, or its client, with other roles: for
 * tests of missing permissions.
 *
 * <pre>{@code
 * @Test
 * void viewersCannotWrite(@WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer) { … }
 * }</pre>
 *
 * <p>Parameters with the same roles get the same user.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithRoles {
  /**
   * {@return the manager roles, such as {@code ORG_OWNER_VIEWER}; empty for a user without roles}
   * Roles that begin with {@code IAM_} are given on the instance, the others on the organization.
   */
  String[] value();
}
