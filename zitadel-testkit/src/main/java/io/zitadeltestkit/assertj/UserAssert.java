package io.zitadeltestkit.assertj;

import static java.util.Objects.requireNonNullElse;

import io.zitadeltestkit.client.user.HumanDetails;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserState;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a person or a service user. Made by {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.user.User)}.
 */
public final class UserAssert extends AbstractAssert<UserAssert, User> {
  private static final String NONE = "none";

  UserAssert(@Nullable User actual) {
    super(actual, UserAssert.class);
  }

  /**
   * Verifies that the user is active.
   *
   * <pre>{@code
   * // passes
   * assertThat(zitadel.users().get(id)).isActive();
   * // fails: Expecting the user "minnie" (…) to be active, but it is locked.
   * zitadel.users().lock(id);
   * assertThat(zitadel.users().get(id)).isActive();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert isActive() {
    return isInState(UserState.ACTIVE, "active");
  }

  /**
   * Verifies that the user is inactive.
   *
   * <pre>{@code
   * zitadel.users().deactivate(id);
   * // passes
   * assertThat(zitadel.users().get(id)).isInactive();
   * // fails: Expecting the user "minnie" (…) to be inactive, but it is active.
   * zitadel.users().activate(id);
   * assertThat(zitadel.users().get(id)).isInactive();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert isInactive() {
    return isInState(UserState.INACTIVE, "inactive");
  }

  /**
   * Verifies that the user is locked.
   *
   * <pre>{@code
   * zitadel.users().lock(id);
   * // passes
   * assertThat(zitadel.users().get(id)).isLocked();
   * // fails: Expecting the user "minnie" (…) to be locked, but it is active.
   * zitadel.users().unlock(id);
   * assertThat(zitadel.users().get(id)).isLocked();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert isLocked() {
    return isInState(UserState.LOCKED, "locked");
  }

  private UserAssert isInState(UserState state, String word) {
    isNotNull();
    return check(actual.state() == state, Message.shouldBe(subject(), word, actual.state()));
  }

  /**
   * Verifies that the user is a person.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).isHuman();
   * // fails: Expecting the user "bot" (…) to be a person, but it is a service user.
   * assertThat(bot).isHuman();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert isHuman() {
    isNotNull();
    return check(
        actual.isHuman(), Message.should(subject(), "be a person", "it is a service user"));
  }

  /**
   * Verifies that the user is a service user.
   *
   * <pre>{@code
   * // passes
   * assertThat(bot).isMachine();
   * // fails: Expecting the user "minnie" (…) to be a service user, but it is a person.
   * assertThat(minnie).isMachine();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert isMachine() {
    isNotNull();
    return check(
        actual.isMachine(), Message.should(subject(), "be a service user", "it is a person"));
  }

  /**
   * Verifies the user name.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).hasUserName("minnie");
   * // fails: Expecting the user "minnie" (…) to have the user name "daisy", but it has "minnie".
   * assertThat(minnie).hasUserName("daisy");
   * }</pre>
   *
   * @param expected the user name
   * @return this assertion
   */
  public UserAssert hasUserName(String expected) {
    isNotNull();
    return has("user name", expected, actual.username());
  }

  /**
   * Verifies that the user can sign in with a login name.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).hasLoginName("minnie");
   * // fails: … to have the login name "daisy", but its login names are [minnie].
   * assertThat(minnie).hasLoginName("daisy");
   * }</pre>
   *
   * @param expected one of the login names
   * @return this assertion
   */
  public UserAssert hasLoginName(String expected) {
    isNotNull();
    return check(
        actual.loginNames().contains(expected),
        Message.shouldHaveAmong(subject(), "login name", expected, actual.loginNames()));
  }

  /**
   * Verifies a person's e-mail address.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).hasEmail("minnie@acme.example");
   * // fails: … to have the e-mail address "m@x.example", but it has "minnie@acme.example".
   * assertThat(minnie).hasEmail("m@x.example");
   * }</pre>
   *
   * @param expected the address
   * @return this assertion
   */
  public UserAssert hasEmail(String expected) {
    isNotNull();
    return has("e-mail address", expected, requireNonNullElse(actual.email(), NONE));
  }

  /**
   * Verifies that a person's e-mail address is verified.
   *
   * <pre>{@code
   * // passes, for NewHuman.named(…).verifiedEmail("minnie@acme.example")
   * assertThat(minnie).hasVerifiedEmail();
   * // fails, for NewHuman.named(…).email("minnie@acme.example"):
   * // … to have a verified e-mail address, but "minnie@acme.example" is not verified.
   * assertThat(minnie).hasVerifiedEmail();
   * }</pre>
   *
   * @return this assertion
   */
  public UserAssert hasVerifiedEmail() {
    isNotNull();
    HumanDetails human = actual.human();
    return check(
        human != null && human.emailVerified(),
        Message.should(
            subject(),
            "have a verified e-mail address",
            Message.quoted(requireNonNullElse(actual.email(), NONE)) + " is not verified"));
  }

  /**
   * Verifies a person's phone number.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).hasPhone("+41441234567");
   * // fails: … to have the phone number "+41441234567", but it has "none".
   * assertThat(donald).hasPhone("+41441234567");
   * }</pre>
   *
   * @param expected the number, as Zitadel stores it: without blanks
   * @return this assertion
   */
  public UserAssert hasPhone(String expected) {
    isNotNull();
    HumanDetails human = actual.human();
    String phone = human == null ? null : human.phone();
    return has("phone number", expected, requireNonNullElse(phone, NONE));
  }

  /**
   * Verifies a person's display name.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).hasDisplayName("Minnie Mouse");
   * // fails: … to have the display name "Minnie", but it has "Minnie Mouse".
   * assertThat(minnie).hasDisplayName("Minnie");
   * }</pre>
   *
   * @param expected the name
   * @return this assertion
   */
  public UserAssert hasDisplayName(String expected) {
    isNotNull();
    HumanDetails human = actual.human();
    return has("display name", expected, human == null ? NONE : human.displayName());
  }

  /**
   * Verifies which organization the user belongs to.
   *
   * <pre>{@code
   * // passes
   * assertThat(minnie).belongsTo(acme.id());
   * // fails: … to have the organization "4711", but it has "4712".
   * assertThat(minnie).belongsTo("4711");
   * }</pre>
   *
   * @param organizationId the id of the organization
   * @return this assertion
   */
  public UserAssert belongsTo(String organizationId) {
    isNotNull();
    return has("organization", organizationId, actual.organizationId());
  }

  private UserAssert has(String what, String expected, String value) {
    return check(value.equals(expected), Message.shouldHave(subject(), what, expected, value));
  }

  private String subject() {
    return "the user \"%s\" (%s)".formatted(actual.username(), actual.id());
  }

  private UserAssert check(boolean holds, ErrorMessageFactory message) {
    if (!holds) {
      throwAssertionError(message);
    }
    return this;
  }
}
