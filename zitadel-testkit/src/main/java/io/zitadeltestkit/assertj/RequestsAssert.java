package io.zitadeltestkit.assertj;

import io.zitadeltestkit.embedded.RecordedRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the requests that an embedded server received. Made by {@link
 * ZitadelAssertions#assertThatRequests(io.zitadeltestkit.embedded.EmbeddedZitadel)}.
 *
 * <p>A call is named by the end of its path, {@code UserService/CreateUser}, or by a REST path,
 * {@code /v2/users/human}, with or without the HTTP method before it, {@code POST /oauth/v2/token}.
 */
public final class RequestsAssert extends AbstractAssert<RequestsAssert, List<RecordedRequest>> {
  private static final String SUBJECT = "the requests";
  private static final int SHOWN = 20;

  RequestsAssert(@Nullable List<RecordedRequest> actual) {
    super(actual, RequestsAssert.class);
  }

  /**
   * Verifies that each of these calls was made at least once.
   *
   * <pre>{@code
   * // passes
   * assertThatRequests(server).includes("UserService/CreateUser");
   * // fails: Expecting the requests to include UserService/DeleteUser, but they are: …
   * assertThatRequests(server).includes("UserService/DeleteUser");
   * }</pre>
   *
   * @param calls the calls, in any order
   * @return this assertion
   */
  public RequestsAssert includes(String... calls) {
    isNotNull();
    List<String> missing = Arrays.stream(calls).filter(call -> matching(call).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throwAssertionError(
          Message.should(SUBJECT, "include " + String.join(" and ", missing), reality()));
    }
    return this;
  }

  /**
   * Verifies how often a call was made.
   *
   * <pre>{@code
   * // passes: the client asked for one token, however many threads needed it
   * assertThatRequests(server).includes(1, "POST /oauth/v2/token");
   * // fails: Expecting the requests to include POST /oauth/v2/token 2 times, but they are: …
   * assertThatRequests(server).includes(2, "POST /oauth/v2/token");
   * }</pre>
   *
   * @param times how often
   * @param call the call
   * @return this assertion
   */
  public RequestsAssert includes(int times, String call) {
    isNotNull();
    if (matching(call).size() != times) {
      throwAssertionError(
          Message.should(
              SUBJECT,
              "include %s %d time%s".formatted(call, times, times == 1 ? "" : "s"),
              reality()));
    }
    return this;
  }

  /**
   * Verifies that none of these calls was made.
   *
   * <pre>{@code
   * // passes
   * assertThatRequests(server).doesNotInclude("UserService/DeleteUser");
   * // fails: Expecting the requests to include no UserService/CreateUser, but they are: …
   * assertThatRequests(server).doesNotInclude("UserService/CreateUser");
   * }</pre>
   *
   * @param calls the calls
   * @return this assertion
   */
  public RequestsAssert doesNotInclude(String... calls) {
    isNotNull();
    List<String> made = Arrays.stream(calls).filter(call -> !matching(call).isEmpty()).toList();
    if (!made.isEmpty()) {
      throwAssertionError(
          Message.should(SUBJECT, "include no " + String.join(" and no ", made), reality()));
    }
    return this;
  }

  /**
   * Verifies that these calls were made in this order, with any others between them.
   *
   * <pre>{@code
   * // passes
   * assertThatRequests(server).includesInOrder("UserService/CreateUser", "UserService/LockUser");
   * // fails: … to include UserService/LockUser before UserService/CreateUser, but they are: …
   * assertThatRequests(server).includesInOrder("UserService/LockUser", "UserService/CreateUser");
   * }</pre>
   *
   * @param calls the calls
   * @return this assertion
   */
  public RequestsAssert includesInOrder(String... calls) {
    isNotNull();
    List<String> open = new ArrayList<>(List.of(calls));
    for (RecordedRequest request : actual) {
      if (!open.isEmpty() && is(request, open.get(0))) {
        open.remove(0);
      }
    }
    if (!open.isEmpty()) {
      throwAssertionError(
          Message.should(SUBJECT, "include " + String.join(" before ", calls), reality()));
    }
    return this;
  }

  /**
   * Verifies that no request failed: all statuses are below 400.
   *
   * <pre>{@code
   * // passes
   * assertThatRequests(server).wereAllAnswered();
   * // fails: … to be answered without a refusal, but they are: POST …/DeleteUser → 404.
   * assertThatRequests(server).wereAllAnswered();
   * }</pre>
   *
   * @return this assertion
   */
  public RequestsAssert wereAllAnswered() {
    isNotNull();
    List<RecordedRequest> refused =
        actual.stream()
            .filter(request -> request.status() == 0 || request.status() >= 400)
            .toList();
    if (!refused.isEmpty()) {
      throwAssertionError(
          Message.should(
              SUBJECT, "be answered without a refusal", "these were not" + lines(refused)));
    }
    return this;
  }

  private List<RecordedRequest> matching(String call) {
    return actual.stream().filter(request -> is(request, call)).toList();
  }

  /**
   * Compares whole names: {@code UserService/CreateUser} is not {@code
   * UserService/CreateUserGrant}.
   */
  private static boolean is(RecordedRequest request, String call) {
    String path = call.substring(call.indexOf(' ') + 1);
    String method = path.length() == call.length() ? "" : call.substring(0, call.indexOf(' '));
    if (!method.isEmpty() && !method.equals(request.method())) {
      return false;
    }
    return path.startsWith("/")
        ? request.path().equals(path)
        : request.path().endsWith("." + path) || request.path().endsWith("/" + path);
  }

  private String reality() {
    return actual.isEmpty() ? "there are none" : "they are" + lines(actual);
  }

  private static String lines(List<RecordedRequest> requests) {
    int omitted = Math.max(0, requests.size() - SHOWN);
    String last =
        requests.stream()
            .skip(omitted)
            .map(
                request ->
                    "%n    %s %s → %s"
                        .formatted(
                            request.method(),
                            request.path(),
                            request.status() == 0 ? "dropped" : request.status()))
            .collect(Collectors.joining());
    return (omitted == 0 ? ":" : ", after %d others:".formatted(omitted)) + last;
  }
}
