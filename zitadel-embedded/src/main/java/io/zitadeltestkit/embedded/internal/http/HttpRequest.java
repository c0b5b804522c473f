package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.proto.GoText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request as the wires see it.
 *
 * @param method the HTTP method
 * @param path the path, still percent-encoded
 * @param query the query, still percent-encoded; empty if there is none
 * @param headers the first value of each header, names in lower case
 * @param body the body as text; empty if there is none. A byte that is not UTF-8 is half of a
 *     surrogate pair
 * @param secure whether callers use TLS, regardless of a proxy's headers
 */
public record HttpRequest(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    boolean secure) {
  /** {@return a header; empty if it is absent} */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** {@return the same without the body} */
  public HttpRequest withoutBody() {
    return new HttpRequest(method, path, query, headers, "", secure);
  }

  /** {@return how many characters there are in it} */
  public long characters() {
    return (long) path.length()
        + query.length()
        + body.length()
        + headers.entrySet().stream()
            .mapToLong(header -> header.getKey().length() + header.getValue().length())
            .sum();
  }

  /** {@return the same without some headers, whose names are in lower case} */
  HttpRequest without(Collection<String> names) {
    if (names.stream().noneMatch(headers::containsKey)) {
      return this;
    }
    Map<String, String> others = new HashMap<>(headers);
    names.forEach(others::remove);
    return new HttpRequest(method, path, query, others, body, secure);
  }

  /** {@return host and port that pick the instance, as the client or a proxy wrote them} */
  public String hostAndPort() {
    return domain().instanceHost();
  }

  /** {@return scheme, host and port that the caller sees: the issuer's address} */
  public String origin() {
    return domain().origin();
  }

  RequestTarget domain() {
    return RequestTarget.of(this);
  }

  /** {@return the media type of the body, without parameters, in lower case} */
  public String mediaType() {
    String type = header("content-type");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** {@return the parameters of the query, decoded, in order} */
  public Map<String, List<String>> queryParameters() {
    return parameters(query, GoText::valid);
  }

  /** {@return the same; a byte that is not UTF-8 is half of a surrogate pair} */
  Map<String, List<String>> rawQueryParameters() {
    return parameters(query, UnaryOperator.identity());
  }

  /** {@return the parameters of a form body, decoded, in order} */
  public Map<String, List<String>> formParameters() {
    return mediaType().equals("application/x-www-form-urlencoded")
        ? parameters(body, GoText::valid)
        : Map.of();
  }

  private static Map<String, List<String>> parameters(String encoded, UnaryOperator<String> form) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters
            .computeIfAbsent(form.apply(name), key -> new ArrayList<>())
            .add(form.apply(value));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return Utf8.unescape(text.replace('+', ' '));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
