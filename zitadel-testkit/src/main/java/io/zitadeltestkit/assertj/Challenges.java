package io.zitadeltestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Challenge;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Reads the header {@code WWW-Authenticate} as OkHttp does (RFC 9110, section 11.6.1). */
final class Challenges {
  static final String HEADER = "WWW-Authenticate";

  private Challenges() {}

  /** {@return the challenges of the scheme Bearer} */
  static List<Challenge> bearer(List<String> headers) {
    return all(headers).stream()
        .filter(challenge -> challenge.scheme().equalsIgnoreCase("Bearer"))
        .toList();
  }

  private static List<Challenge> all(List<String> headers) {
    Response.Builder response =
        new Response.Builder()
            .request(new Request.Builder().url("http://localhost/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(401)
            .message("");
    headers.forEach(value -> response.addHeader(HEADER, value));
    return response.build().challenges();
  }

  /** {@return a parameter of a challenge, such as {@code error}; empty if it has none} */
  static String parameter(Challenge challenge, String name) {
    return challenge.authParams().entrySet().stream()
        .filter(parameter -> name.equalsIgnoreCase(parameter.getKey()))
        .map(parameter -> String.valueOf(parameter.getValue()))
        .collect(Collectors.joining());
  }
}
