package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.organization.OrganizationState;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an organization. Made by {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.organization.Organization)}.
 */
public final class OrganizationAssert extends AbstractAssert<OrganizationAssert, Organization> {
  OrganizationAssert(@Nullable Organization actual) {
    super(actual, OrganizationAssert.class);
  }

  /**
   * Verifies that the organization is active.
   *
   * <pre>{@code
   * // passes
   * assertThat(zitadel.organizations().find(id).orElseThrow()).isActive();
   * // fails: Expecting the organization "Acme" (…) to be active, but it is inactive.
   * zitadel.organizations().deactivate(id);
   * assertThat(zitadel.organizations().find(id).orElseThrow()).isActive();
   * }</pre>
   *
   * @return this assertion
   */
  public OrganizationAssert isActive() {
    return isInState(OrganizationState.ACTIVE, "active");
  }

  /**
   * Verifies that the organization is inactive.
   *
   * <pre>{@code
   * // passes
   * zitadel.organizations().deactivate(id);
   * assertThat(zitadel.organizations().find(id).orElseThrow()).isInactive();
   * // fails: Expecting the organization "Acme" (…) to be inactive, but it is active.
   * zitadel.organizations().activate(id);
   * assertThat(zitadel.organizations().find(id).orElseThrow()).isInactive();
   * }</pre>
   *
   * @return this assertion
   */
  public OrganizationAssert isInactive() {
    return isInState(OrganizationState.INACTIVE, "inactive");
  }

  private OrganizationAssert isInState(OrganizationState state, String word) {
    isNotNull();
    if (actual.state() != state) {
      throwAssertionError(Message.shouldBe(subject(), word, actual.state()));
    }
    return this;
  }

  /**
   * Verifies the name.
   *
   * <pre>{@code
   * // passes
   * assertThat(acme).hasName("Acme");
   * // fails: Expecting the organization "Acme" (…) to have the name "Beta", but it has "Acme".
   * assertThat(acme).hasName("Beta");
   * }</pre>
   *
   * @param expected the name
   * @return this assertion
   */
  public OrganizationAssert hasName(String expected) {
    isNotNull();
    return has("name", expected, actual.name());
  }

  /**
   * Verifies the primary domain.
   *
   * <pre>{@code
   * // passes
   * assertThat(acme).hasPrimaryDomain("acme.localhost");
   * // fails: … to have the primary domain "beta.example", but it has "acme.localhost".
   * assertThat(acme).hasPrimaryDomain("beta.example");
   * }</pre>
   *
   * @param expected the domain
   * @return this assertion
   */
  public OrganizationAssert hasPrimaryDomain(String expected) {
    isNotNull();
    return has("primary domain", expected, String.valueOf(actual.primaryDomain()));
  }

  private OrganizationAssert has(String what, String expected, String value) {
    if (!value.equals(expected)) {
      throwAssertionError(Message.shouldHave(subject(), what, expected, value));
    }
    return this;
  }

  private String subject() {
    return "the organization \"%s\" (%s)".formatted(actual.name(), actual.id());
  }
}
