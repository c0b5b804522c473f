package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a further service user of the test's organisation, or its client, with other roles: for
 * tests of what somebody may not do.
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
   * Returns the manager roles, such as {@code ORG_OWNER_VIEWER}; none for a user without any role.
   * Those that begin with {@code IAM_} are given on the instance, the others on the organisation.
   *
   * @return the roles
   */
  String[] value();
}
