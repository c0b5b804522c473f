package io.zitadeltestkit.assertj;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTTP response, whatever client has got it: the adapter for {@link
 * ZitadelAssertions#assertThatResponse(HttpAnswer)}. Answers of the JDK's client, of Spring and of
 * REST Assured need none.
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
   * @return the values, one for each time that the header was sent; empty if it was not
   */
  List<String> headers(String name);

  /** {@return the body as text; empty if there is none} Shown when an assertion fails. */
  String body();

  /**
   * Makes one of its parts.
   *
   * @param status the status
   * @param headers returns the values of a header; empty if it was not sent
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
