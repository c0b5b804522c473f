package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.error.AlreadyExistsException;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.FailedPreconditionException;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an API error. Made by {@link ZitadelAssertions#assertThatZitadel} or {@link
 * ZitadelAssertions#assertThat(io.zitadeltestkit.client.error.ApiException)}.
 */
public final class ApiExceptionAssert
    extends AbstractThrowableAssert<ApiExceptionAssert, ApiException> {
  ApiExceptionAssert(@Nullable ApiException actual) {
    super(actual, ApiExceptionAssert.class);
  }

  /**
   * Verifies that the caller lacks the permission.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> viewer.users().delete(id)).isPermissionDenied();
   * // fails: … to be a PermissionDeniedException, but it is a NotFoundException: …
   * assertThatZitadel(() -> owner.users().delete("4711")).isPermissionDenied();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isPermissionDenied() {
    return is(PermissionDeniedException.class);
  }

  /**
   * Verifies that the object was not found.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> zitadel.users().get("4711")).isNotFound();
   * // fails: … to be a NotFoundException, but it is an UnauthenticatedException: …
   * assertThatZitadel(() -> stranger.users().get("4711")).isNotFound();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isNotFound() {
    return is(NotFoundException.class);
  }

  /**
   * Verifies that the object exists already.
   *
   * <pre>{@code
   * // passes, for a name that is taken
   * assertThatZitadel(() -> zitadel.organizations().create("Acme")).isAlreadyExists();
   * // fails: … to be an AlreadyExistsException, but it is an InvalidArgumentException: …
   * assertThatZitadel(() -> zitadel.call(ADD, Map.of(), Map.class)).isAlreadyExists();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isAlreadyExists() {
    return is(AlreadyExistsException.class);
  }

  /**
   * Verifies that the token was not accepted: wrong, expired or revoked.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> zitadel.as("wrong").me()).isUnauthenticated();
   * // fails: … to be an UnauthenticatedException, but it is a PermissionDeniedException: …
   * assertThatZitadel(() -> viewer.users().delete(id)).isUnauthenticated();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isUnauthenticated() {
    return is(UnauthenticatedException.class);
  }

  /**
   * Verifies that the request was invalid.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> zitadel.call(ADD, Map.of(), Map.class)).isInvalidArgument();
   * // fails: … to be an InvalidArgumentException, but it is a NotFoundException: …
   * assertThatZitadel(() -> zitadel.users().get("4711")).isInvalidArgument();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isInvalidArgument() {
    return is(InvalidArgumentException.class);
  }

  /**
   * Verifies that the object's state does not allow the call, such as locking a locked user.
   *
   * <pre>{@code
   * // passes, for a user who is locked
   * assertThatZitadel(() -> zitadel.users().lock(id)).isFailedPrecondition();
   * // fails: … to be a FailedPreconditionException, but it is a NotFoundException: …
   * assertThatZitadel(() -> zitadel.users().lock("4711")).isFailedPrecondition();
   * }</pre>
   *
   * @return this assertion
   */
  public ApiExceptionAssert isFailedPrecondition() {
    return is(FailedPreconditionException.class);
  }

  private ApiExceptionAssert is(Class<? extends ApiException> type) {
    isNotNull();
    if (!type.isInstance(actual)) {
      throwAssertionError(
          Message.should(
              subject(),
              "be " + withArticle(type),
              "it is " + withArticle(actual.getClass()) + ": " + actual.getMessage()));
    }
    return this;
  }

  private static String withArticle(Class<?> type) {
    String name = type.getSimpleName();
    return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  /**
   * Verifies Zitadel's error id.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> viewer.users().delete(id)).hasErrorId("AUTH-5mWD2");
   * // fails: … to have the error id "AUTH-5mWD2", but it has "AUTHZ-cdgFk".
   * assertThatZitadel(() -> nobody.users().delete(id)).hasErrorId("AUTH-5mWD2");
   * }</pre>
   *
   * @param expected the id, such as {@code AUTH-5mWD2}
   * @return this assertion
   */
  public ApiExceptionAssert hasErrorId(String expected) {
    isNotNull();
    return has("error id", expected, actual.errorId().orElse("none"));
  }

  /**
   * Verifies the HTTP status.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> zitadel.users().get("4711")).hasStatus(404);
   * // fails: … to have the status 403, but it has 404.
   * assertThatZitadel(() -> zitadel.users().get("4711")).hasStatus(403);
   * }</pre>
   *
   * @param expected the status
   * @return this assertion
   */
  public ApiExceptionAssert hasStatus(int expected) {
    isNotNull();
    return has("status", expected, actual.status());
  }

  /**
   * Verifies the code of the error.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> zitadel.users().get("4711")).hasCode("not_found");
   * // fails: … to have the code "already_exists", but it has "not_found".
   * assertThatZitadel(() -> zitadel.users().get("4711")).hasCode("already_exists");
   * }</pre>
   *
   * @param expected the code as Connect writes it
   * @return this assertion
   */
  public ApiExceptionAssert hasCode(String expected) {
    isNotNull();
    return has("code", expected, actual.code());
  }

  private ApiExceptionAssert has(String what, Object expected, Object value) {
    if (!value.equals(expected)) {
      throwAssertionError(Message.shouldHave(subject(), what, expected, value));
    }
    return this;
  }

  private String subject() {
    return "the refusal of " + actual.method();
  }
}
