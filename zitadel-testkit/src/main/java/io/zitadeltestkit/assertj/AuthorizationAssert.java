package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.client.authorization.AuthorizationState;
import io.zitadeltestkit.client.authorization.AuthorizedRole;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an authorization: who has which roles of a project. Made by {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.authorization.Authorization)}.
 */
public final class AuthorizationAssert extends AbstractAssert<AuthorizationAssert, Authorization> {
  AuthorizationAssert(@Nullable Authorization actual) {
    super(actual, AuthorizationAssert.class);
  }

  /**
   * Verifies that the authorization is active.
   *
   * <pre>{@code
   * // passes
   * assertThat(authorization).isActive();
   * // fails after zitadel.authorizations().deactivate(id): … to be active, but it is inactive.
   * assertThat(authorization).isActive();
   * }</pre>
   *
   * @return this assertion
   */
  public AuthorizationAssert isActive() {
    isNotNull();
    if (actual.state() != AuthorizationState.ACTIVE) {
      throwAssertionError(Message.shouldBe(subject(), "active", actual.state()));
    }
    return this;
  }

  /**
   * Verifies that it has exactly these roles, in any order.
   *
   * <pre>{@code
   * // passes
   * assertThat(authorization).hasOnlyRoles("reader", "writer");
   * // fails: … to have the roles [reader], but it has [reader, writer].
   * assertThat(authorization).hasOnlyRoles("reader");
   * }</pre>
   *
   * @param keys the keys of the roles
   * @return this assertion
   */
  public AuthorizationAssert hasOnlyRoles(String... keys) {
    isNotNull();
    List<String> expected = List.copyOf(new TreeSet<>(Arrays.asList(keys)));
    List<String> roles = actual.roles().stream().map(AuthorizedRole::key).sorted().toList();
    if (!roles.equals(expected)) {
      throwAssertionError(Message.shouldHave(subject(), "roles", expected, roles));
    }
    return this;
  }

  private String subject() {
    return "the authorization " + actual.id();
  }
}
