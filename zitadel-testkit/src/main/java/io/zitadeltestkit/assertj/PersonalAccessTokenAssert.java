package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.user.PersonalAccessToken;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a personal access token, as it is listed. Made by {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.user.PersonalAccessToken)}.
 */
public final class PersonalAccessTokenAssert
    extends AbstractAssert<PersonalAccessTokenAssert, PersonalAccessToken> {
  PersonalAccessTokenAssert(@Nullable PersonalAccessToken actual) {
    super(actual, PersonalAccessTokenAssert.class);
  }

  /**
   * Verifies that it stops working before a time.
   *
   * <pre>{@code
   * // passes
   * assertThat(pat).expiresBefore(Instant.now().plus(Duration.ofHours(1)));
   * // fails: … to expire before 2026-11-25T12:00:00Z, but it expires at 2026-11-25T13:00:00Z.
   * assertThat(pat).expiresBefore(Instant.parse("2026-11-25T12:00:00Z"));
   * }</pre>
   *
   * @param time the time
   * @return this assertion
   */
  public PersonalAccessTokenAssert expiresBefore(Instant time) {
    isNotNull();
    if (!actual.expiresAt().isBefore(time)) {
      fails("expire before " + time);
    }
    return this;
  }

  /**
   * Verifies that it works until a time at least.
   *
   * <pre>{@code
   * // passes
   * assertThat(pat).expiresAfter(Instant.now());
   * // fails: … to expire after 2030-01-01T00:00:00Z, but it expires at 2026-11-25T13:00:00Z.
   * assertThat(pat).expiresAfter(Instant.parse("2030-01-01T00:00:00Z"));
   * }</pre>
   *
   * @param time the time
   * @return this assertion
   */
  public PersonalAccessTokenAssert expiresAfter(Instant time) {
    isNotNull();
    if (!actual.expiresAt().isAfter(time)) {
      fails("expire after " + time);
    }
    return this;
  }

  private void fails(String expectation) {
    throwAssertionError(
        Message.should(
            "the personal access token " + actual.id(),
            expectation,
            "it expires at " + actual.expiresAt()));
  }
}
