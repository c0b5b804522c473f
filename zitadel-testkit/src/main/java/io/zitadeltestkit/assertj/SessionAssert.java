package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.metadata.MetadataValue;
import io.zitadeltestkit.client.session.Session;
import io.zitadeltestkit.client.session.SessionUser;
import java.time.Instant;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a session. Made by {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.session.Session)}.
 */
public final class SessionAssert extends AbstractAssert<SessionAssert, Session> {
  SessionAssert(@Nullable Session actual) {
    super(actual, SessionAssert.class);
  }

  /**
   * Verifies the user of the session.
   *
   * <pre>{@code
   * // passes
   * assertThat(session).isOf(minnie.id());
   * // fails: Expecting the session 42 to have the user "4711", but it has "none".
   * assertThat(anonymous).isOf("4711");
   * }</pre>
   *
   * @param userId the id of the user
   * @return this assertion
   */
  public SessionAssert isOf(String userId) {
    isNotNull();
    SessionUser user = actual.user();
    String id = user == null ? "none" : user.id();
    if (!id.equals(userId)) {
      throwAssertionError(Message.shouldHave(subject(), "user", userId, id));
    }
    return this;
  }

  /**
   * Verifies that the password was checked.
   *
   * <pre>{@code
   * // passes, for NewSession.ofUser(id).password(…)
   * assertThat(session).hasCheckedPassword();
   * // fails, for NewSession.ofUser(id): … to have its password checked, but it has not.
   * assertThat(session).hasCheckedPassword();
   * }</pre>
   *
   * @return this assertion
   */
  public SessionAssert hasCheckedPassword() {
    isNotNull();
    return isChecked(actual.factors().password(), "password");
  }

  /**
   * Verifies that a one-time password of an authenticator app was checked.
   *
   * <pre>{@code
   * // passes, after zitadel.sessions().update(id, SessionChange.nothing().totp(code))
   * assertThat(session).hasCheckedTotp();
   * // fails before: … to have its one-time password (TOTP) checked, but it has not.
   * assertThat(session).hasCheckedTotp();
   * }</pre>
   *
   * @return this assertion
   */
  public SessionAssert hasCheckedTotp() {
    isNotNull();
    return isChecked(actual.factors().totp(), "one-time password (TOTP)");
  }

  private SessionAssert isChecked(@Nullable Instant when, String what) {
    if (when == null) {
      throwAssertionError(
          Message.should(subject(), "have its %s checked".formatted(what), "it has not"));
    }
    return this;
  }

  /**
   * Verifies metadata.
   *
   * <pre>{@code
   * // passes, for NewSession.ofUser(id).metadata("device", "phone")
   * assertThat(session).hasMetadata("device", "phone");
   * // fails: … to have the metadata device "tablet", but it has "phone".
   * assertThat(session).hasMetadata("device", "tablet");
   * }</pre>
   *
   * @param key the key
   * @param text the value as text
   * @return this assertion
   */
  public SessionAssert hasMetadata(String key, String text) {
    isNotNull();
    MetadataValue value = actual.metadata().get(key);
    if (value == null) {
      throwAssertionError(
          Message.shouldHaveAmong(
              subject(), "metadata key", key, new TreeSet<>(actual.metadata().keySet())));
    } else if (!value.equals(MetadataValue.of(text))) {
      throwAssertionError(Message.shouldHave(subject(), "metadata " + key, text, value.text()));
    }
    return this;
  }

  private String subject() {
    return "the session " + actual.id();
  }
}
