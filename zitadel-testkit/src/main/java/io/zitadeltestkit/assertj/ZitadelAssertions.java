package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.metadata.MetadataEntry;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.session.Session;
import io.zitadeltestkit.client.user.PersonalAccessToken;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.Requests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of assertions about Zitadel's answers. It inherits AssertJ's own, so that one
 * static import is enough for both:
 *
 * <pre>{@code
 * import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
 *
 * assertThat(zitadel.users().get(id)).isActive().hasEmail("minnie@acme.example");
 * assertThat(names).contains("minnie");
 * }</pre>
 *
 * <p>AssertJ has to be on the class path; the toolkit does not bring it.
 */
public final class ZitadelAssertions extends Assertions {
  private ZitadelAssertions() {}

  /**
   * Begins assertions about a user.
   *
   * @param actual the user
   * @return the assertions
   */
  public static UserAssert assertThat(@Nullable User actual) {
    return new UserAssert(actual);
  }

  /**
   * Begins assertions about an organization.
   *
   * @param actual the organization
   * @return the assertions
   */
  public static OrganizationAssert assertThat(@Nullable Organization actual) {
    return new OrganizationAssert(actual);
  }

  /**
   * Begins assertions about a session.
   *
   * @param actual the session
   * @return the assertions
   */
  public static SessionAssert assertThat(@Nullable Session actual) {
    return new SessionAssert(actual);
  }

  /**
   * Begins assertions about an authorization.
   *
   * @param actual the authorization
   * @return the assertions
   */
  public static AuthorizationAssert assertThat(@Nullable Authorization actual) {
    return new AuthorizationAssert(actual);
  }

  /**
   * Begins assertions about a personal access token.
   *
   * @param actual the token as it is listed
   * @return the assertions
   */
  public static PersonalAccessTokenAssert assertThat(@Nullable PersonalAccessToken actual) {
    return new PersonalAccessTokenAssert(actual);
  }

  /**
   * Begins assertions about an API error.
   *
   * @param actual the exception
   * @return the assertions
   */
  public static ApiExceptionAssert assertThat(@Nullable ApiException actual) {
    return new ApiExceptionAssert(actual);
  }

  /**
   * Begins assertions about metadata.
   *
   * @param actual the entries, as they are listed
   * @return the assertions
   */
  public static MetadataAssert assertThatMetadata(@Nullable Collection<MetadataEntry> actual) {
    return new MetadataAssert(actual);
  }

  /**
   * Begins assertions about the claims of a JWT; its signature is not verified.
   *
   * @param actual the token
   * @return the assertions
   */
  public static TokenAssert assertThatToken(@Nullable String actual) {
    return new TokenAssert(actual);
  }

  /**
   * Begins assertions about the response of an application.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(answer).isUnauthorized().hasBearerChallenge("invalid_token");
   * // fails: Expecting the response to be forbidden (403), but its status is 401 (unauthorized).
   * assertThatResponse(answer).isForbidden();
   * }</pre>
   *
   * @param actual the response of {@code java.net.http.HttpClient}
   * @return the assertions
   */
  public static ResponseAssert assertThatResponse(@Nullable HttpResponse<?> actual) {
    return new ResponseAssert(actual == null ? null : KnownAnswers.of(actual));
  }

  /**
   * Begins assertions about the response of an application.
   *
   * @param actual the response
   * @return the assertions
   */
  public static ResponseAssert assertThatResponse(@Nullable HttpAnswer actual) {
    return new ResponseAssert(actual);
  }

  /**
   * Begins assertions about the response of an application, received by Spring or REST Assured.
   *
   * @param actual a {@code ResponseEntity}; a result of {@code MockMvc}, {@code MockMvcTester},
   *     {@code WebTestClient} or {@code RestTestClient}, whose body is read if necessary; or a
   *     response of REST Assured
   * @return the assertions
   * @throws IllegalArgumentException if it is of another type; {@link HttpAnswer} adapts it
   */
  public static ResponseAssert assertThatResponse(@Nullable Object actual) {
    return new ResponseAssert(actual == null ? null : KnownAnswers.of(actual));
  }

  /**
   * Begins assertions about the requests that an embedded server received, from all clients. A test
   * that wants only its own requests needs a server of its own, or clears the requests first
   * ({@code server.requests().clear()}).
   *
   * @param server the server
   * @return the assertions
   */
  public static RequestsAssert assertThatRequests(EmbeddedZitadel server) {
    return assertThatRequests(server.requests());
  }

  /**
   * Begins assertions about the requests that an embedded server received so far.
   *
   * @param requests the requests
   * @return the assertions
   */
  public static RequestsAssert assertThatRequests(Requests requests) {
    return new RequestsAssert(requests.all());
  }

  /**
   * Verifies that Zitadel refuses a call, and begins assertions about the error.
   *
   * <pre>{@code
   * // passes
   * assertThatZitadel(() -> viewer.users().delete(id)).isPermissionDenied();
   * // fails: Expecting Zitadel to refuse the call, but it went through.
   * assertThatZitadel(() -> owner.users().delete(id)).isPermissionDenied();
   * }</pre>
   *
   * @param call the call
   * @return assertions about the error
   */
  public static ApiExceptionAssert assertThatZitadel(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown instanceof ApiException refusal) {
      return new ApiExceptionAssert(refusal);
    }
    AssertionError error =
        new AssertionError(
            Message.should(
                    "Zitadel",
                    "refuse the call",
                    thrown == null ? "it went through" : "this came instead: " + thrown)
                .create());
    if (thrown != null) {
      error.initCause(thrown);
    }
    throw error;
  }

  /**
   * Verifies that an assertion holds within 10 seconds: on a real server lists, roles and secrets
   * lag behind writes. An error response is retried.
   *
   * <pre>{@code
   * // passes as soon as the list shows her
   * eventually(() -> assertThat(zitadel.users().listAll(all)).hasSize(1));
   * // fails after 10 seconds: Assertion still failing after 10012 ms (45 tries): Expected size: 1 but was: 0 …
   * eventually(() -> assertThat(zitadel.users().listAll(none)).hasSize(1));
   * }</pre>
   *
   * @param assertion makes the call and verifies the answer
   */
  public static void eventually(Runnable assertion) {
    eventually(Eventually.DEFAULT_TIMEOUT, assertion);
  }

  /**
   * Verifies that an assertion holds within a time, see {@link #eventually(Runnable)}.
   *
   * <pre>{@code
   * // passes as soon as the role takes effect
   * eventually(Duration.ofSeconds(30), () -> bot.users().get(id));
   * // fails after a second: Assertion still failing after 1004 ms (8 tries): …
   * eventually(Duration.ofSeconds(1), () -> nobody.users().get(id));
   * }</pre>
   *
   * @param timeout how long at most; longer than zero
   * @param assertion makes the call and verifies the answer
   */
  public static void eventually(Duration timeout, Runnable assertion) {
    Eventually.bySystemClock()
        .holds(
            timeout,
            () -> {
              assertion.run();
              return Outcome.HELD;
            },
            outcome -> {});
  }

  private enum Outcome {
    HELD
  }

  /**
   * Verifies that an answer passes an assertion within 10 seconds. The failure shows the last
   * answer.
   *
   * <pre>{@code
   * // passes as soon as the list shows her
   * eventually(
   *     () -> zitadel.users().listAll(all), users -> assertThat(users).contains(minnie));
   * // fails: Assertion still failing after 10012 ms (45 tries): … The last answer was: []
   * eventually(
   *     () -> zitadel.users().listAll(none), users -> assertThat(users).contains(minnie));
   * }</pre>
   *
   * @param answer makes the call
   * @param assertion verifies the answer
   * @param <T> the type of the answer
   * @return the answer that passed
   */
  public static <T> T eventually(Supplier<T> answer, Consumer<? super T> assertion) {
    return eventually(Eventually.DEFAULT_TIMEOUT, answer, assertion);
  }

  /**
   * Verifies that an answer passes an assertion within a time, see {@link #eventually(Supplier,
   * Consumer)}.
   *
   * <pre>{@code
   * // passes as soon as she is locked
   * eventually(
   *     Duration.ofSeconds(3), () -> zitadel.users().get(id), user -> assertThat(user).isLocked());
   * // fails if she never is: Assertion still failing after 3007 ms (16 tries): …
   * }</pre>
   *
   * @param timeout how long at most; longer than zero
   * @param answer makes the call
   * @param assertion verifies the answer
   * @param <T> the type of the answer
   * @return the answer that passed
   */
  public static <T> T eventually(
      Duration timeout, Supplier<T> answer, Consumer<? super T> assertion) {
    return Eventually.bySystemClock().holds(timeout, answer, assertion);
  }
}
