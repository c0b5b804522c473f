package io.zitadeltestkit.assertj;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTTP response of any client: the adapter for {@link
 * ZitadelAssertions#assertThatResponse(HttpAnswer)}. Responses of the JDK's client, Spring and REST
 * Assured need no adapter.
 *
 * <pre>{@code
 * HttpAnswer answer = HttpAnswer.of(401, name -> List.of("Bearer"), () -> "");
 * assertThatResponse(answer).isUnauthorized().hasBearerChallenge();
 * }</pre>
 */
public interface HttpAnswer {
  /** {@return the status} */
  int status();

  /**
   * Returns the values of a header.
   *
   * @param name the name, in any case
   * @return the values, one for each occurrence of the header; empty if there is none
   */
  List<String> headers(String name);

  /** {@return the body as text; empty if there is none} It is shown when an assertion fails. */
  String body();

  /**
   * Makes an answer from its parts.
   *
   * @param status the status
   * @param headers returns the values of a header; empty if there is none
   * @param body returns the body as text
   * @return the answer
   */
  static HttpAnswer of(int status, Function<String, List<String>> headers, Supplier<String> body) {
    return new HttpAnswer() {
      @Override
      public int status() {
        return status;
      }

      @Override
      public List<String> headers(String name) {
        return headers.apply(name);
      }

      @Override
      public String body() {
        return body.get();
      }

      @Override
      public String toString() {
        return "HttpAnswer[" + status + "]";
      }
    };
  }
}
