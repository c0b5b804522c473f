package io.zitadeltestkit.assertj;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.Challenge;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the response of an application: whether it accepts the caller, and its challenge
 * if it does not (RFC 6750, section 3). Made by {@link
 * ZitadelAssertions#assertThatResponse(Object)}.
 */
public final class ResponseAssert extends AbstractAssert<ResponseAssert, HttpAnswer> {
  private static final String SUBJECT = "the response";
  private static final int SHOWN = 200;
  private static final Map<Integer, String> NAMES =
      Map.of(
          200, "OK",
          201, "created",
          204, "no content",
          400, "bad request",
          401, "unauthorized",
          403, "forbidden",
          404, "not found",
          500, "internal server error");

  ResponseAssert(@Nullable HttpAnswer actual) {
    super(actual, ResponseAssert.class);
  }

  /**
   * Verifies that the request succeeded: the status is 200 to 299.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", tokens.of(minnie).accessToken())).isSuccessful();
   * // fails: Expecting the response to be successful, but its status is 401 (unauthorized).
   * assertThatResponse(get("/invoices", tokens.of(minnie).expired())).isSuccessful();
   * }</pre>
   *
   * @return this assertion
   */
  public ResponseAssert isSuccessful() {
    isNotNull();
    if (actual.status() < 200 || actual.status() > 299) {
      throwAssertionError(Message.should(SUBJECT, "be successful", reality()));
    }
    return this;
  }

  /**
   * Verifies that the application did not authenticate the caller: 401, the answer to a token that
   * is missing, expired, forged or for another audience.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", tokens.of(minnie).expired())).isUnauthorized();
   * // fails: Expecting the response to be unauthorized (401), but its status is 200 (OK).
   * assertThatResponse(get("/invoices", tokens.of(minnie).accessToken())).isUnauthorized();
   * }</pre>
   *
   * @return this assertion
   */
  public ResponseAssert isUnauthorized() {
    return hasStatus(401);
  }

  /**
   * Verifies that the application authenticated the caller but denied access: 403.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", tokens.of(minnie).withoutRoles())).isForbidden();
   * // fails: Expecting the response to be forbidden (403), but its status is 401 (unauthorized).
   * assertThatResponse(get("/invoices", tokens.of(minnie).expired())).isForbidden();
   * }</pre>
   *
   * @return this assertion
   */
  public ResponseAssert isForbidden() {
    return hasStatus(403);
  }

  /**
   * Verifies the status.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/nothing", tokens.of(minnie).accessToken())).hasStatus(404);
   * // fails: Expecting the response to be not found (404), but its status is 200 (OK).
   * assertThatResponse(get("/invoices", tokens.of(minnie).accessToken())).hasStatus(404);
   * }</pre>
   *
   * @param status the status
   * @return this assertion
   */
  public ResponseAssert hasStatus(int status) {
    isNotNull();
    if (actual.status() != status) {
      String name = NAMES.get(status);
      throwAssertionError(
          Message.should(
              SUBJECT,
              name == null ? "have the status " + status : "be " + name + " (" + status + ")",
              reality()));
    }
    return this;
  }

  /**
   * Verifies that the response asks for a bearer token, with or without an error.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", "")).isUnauthorized().hasBearerChallenge();
   * // fails: … to ask for a bearer token, but it has no header WWW-Authenticate.
   * assertThatResponse(get("/invoices", tokens.of(minnie).accessToken())).hasBearerChallenge();
   * }</pre>
   *
   * @return this assertion
   */
  public ResponseAssert hasBearerChallenge() {
    if (bearer().isEmpty()) {
      throwAssertionError(Message.should(SUBJECT, "ask for a bearer token", challenges()));
    }
    return this;
  }

  /**
   * Verifies that the response asks for a bearer token, and has the error of the token that was
   * sent: {@code invalid_token} with a 401, {@code insufficient_scope} with a 403, {@code
   * invalid_request} with a 400.
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", tokens.of(minnie).expired()))
   *     .hasBearerChallenge("invalid_token");
   * // fails: … to ask for a bearer token with the error "invalid_token", but it asks with Bearer.
   * assertThatResponse(get("/invoices", "")).hasBearerChallenge("invalid_token");
   * }</pre>
   *
   * @param error the error of RFC 6750
   * @return this assertion
   */
  public ResponseAssert hasBearerChallenge(String error) {
    if (bearer().stream().noneMatch(found -> Challenges.parameter(found, "error").equals(error))) {
      throwAssertionError(
          Message.should(
              SUBJECT,
              "ask for a bearer token with the error " + Message.quoted(error),
              challenges()));
    }
    return this;
  }

  /**
   * Verifies that the response asks for a bearer token and names no error, as it should if none was
   * sent (RFC 6750, section 3.1).
   *
   * <pre>{@code
   * // passes
   * assertThatResponse(get("/invoices", "")).hasBearerChallengeWithoutError();
   * // fails: … to ask for a bearer token without an error, but it asks with Bearer error="…".
   * assertThatResponse(get("/invoices", tokens.of(minnie).expired()))
   *     .hasBearerChallengeWithoutError();
   * }</pre>
   *
   * @return this assertion
   */
  public ResponseAssert hasBearerChallengeWithoutError() {
    if (bearer().stream().noneMatch(found -> Challenges.parameter(found, "error").isEmpty())) {
      throwAssertionError(
          Message.should(SUBJECT, "ask for a bearer token without an error", challenges()));
    }
    return this;
  }

  /**
   * Verifies the scope that the response asks for.
   *
   * <pre>{@code
   * // passes, if the application says so
   * assertThatResponse(get("/invoices", tokens.of(minnie).withoutRoles())).asksForScope("read");
   * // fails: … to ask for the scope "write", but it asks with Bearer scope="read".
   * assertThatResponse(get("/invoices", tokens.of(minnie).withoutRoles())).asksForScope("write");
   * }</pre>
   *
   * @param scope one scope
   * @return this assertion
   */
  public ResponseAssert asksForScope(String scope) {
    if (bearer().stream()
        .map(found -> Challenges.parameter(found, "scope").split(" ", -1))
        .noneMatch(scopes -> Arrays.asList(scopes).contains(scope))) {
      throwAssertionError(
          Message.should(SUBJECT, "ask for the scope " + Message.quoted(scope), challenges()));
    }
    return this;
  }

  private List<Challenge> bearer() {
    isNotNull();
    return Challenges.bearer(actual.headers(Challenges.HEADER));
  }

  private String challenges() {
    List<String> headers = actual.headers(Challenges.HEADER);
    return headers.isEmpty()
        ? "it has no header " + Challenges.HEADER + ", and its status is " + status()
        : "it asks with " + String.join(", ", headers);
  }

  /** Shows the body only of an error: the body of a success may contain secrets. */
  private String reality() {
    String body = actual.status() < 400 ? "" : actual.body().strip();
    String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    return "its status is " + status() + (shown.isEmpty() ? "" : ": " + shown);
  }

  private String status() {
    String name = NAMES.get(actual.status());
    return name == null ? String.valueOf(actual.status()) : actual.status() + " (" + name + ")";
  }
}
