package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.uri.HostAndPort;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The target of a request, as reported by a proxy in front of the server. The instance's host picks
 * the instance; a public host, if given, is used in the issuer and in links.
 *
 * @param instanceHost host name and port that pick the instance
 * @param publicHost host name and port that callers see; empty if it is the instance's
 * @param scheme {@code http} or {@code https}
 */
public record RequestTarget(String instanceHost, String publicHost, String scheme) {
  private static final String PUBLIC_HOST = "x-zitadel-public-host";
  private static final String INSTANCE_HOST = "x-zitadel-instance-host";
  private static final String FORWARDED_HOST = "x-forwarded-host";
  private static final String FORWARDED_PROTO = "x-forwarded-proto";
  private static final String FORWARDED = "forwarded";

  /** Headers in the form of {@code Forwarded}, in order of precedence. */
  private static final List<String> STRUCTURED =
      List.of(FORWARDED, "x-zitadel-forwarded", "x-forwarded-for");

  /** All headers by which proxies tell of a request. */
  private static final List<String> OF_PROXIES =
      Stream.concat(
              STRUCTURED.stream(),
              Stream.of(PUBLIC_HOST, INSTANCE_HOST, FORWARDED_HOST, FORWARDED_PROTO, "via"))
          .toList();

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")\\s*(?:[;,]|$)");

  static RequestTarget of(HttpRequest request) {
    String instanceHost = valid(request.header(INSTANCE_HOST));
    String proto = "";
    for (String header : STRUCTURED) {
      Map<String, String> forwarded = parse(request.header(header));
      instanceHost = first(instanceHost, valid(forwarded.getOrDefault("host", "")));
      proto = first(proto, scheme(forwarded.getOrDefault("proto", "")));
    }
    instanceHost = first(instanceHost, valid(request.header(FORWARDED_HOST)));
    proto = first(proto, scheme(request.header(FORWARDED_PROTO)));
    return new RequestTarget(
        first(instanceHost, request.header("host")),
        valid(request.header(PUBLIC_HOST)),
        request.secure() ? "https" : first(proto, "http"));
  }

  /**
   * Returns the request as the REST gateway passes it on: it does not pass on all headers of
   * proxies.
   */
  static HttpRequest throughGateway(HttpRequest request) {
    return request.without(List.of(FORWARDED, FORWARDED_PROTO));
  }

  /** {@return whether a request came through a proxy} */
  public static boolean isThroughProxy(HttpRequest request) {
    return OF_PROXIES.stream().anyMatch(header -> !request.header(header).isEmpty());
  }

  String instanceName() {
    return HostAndPort.withoutPort(instanceHost);
  }

  /** {@return the host name that callers see} */
  String requestedName() {
    return HostAndPort.withoutPort(requestedHost());
  }

  /** {@return host name and port that callers see} */
  String requestedHost() {
    return first(publicHost, instanceHost);
  }

  String origin() {
    return scheme + "://" + requestedHost();
  }

  /** The form in the refusal of an unknown host. */
  @Override
  public String toString() {
    return "&{%s %s %s}".formatted(instanceHost, publicHost, scheme);
  }

  private static String first(String preferred, String other) {
    return preferred.isEmpty() ? other : preferred;
  }

  private static String scheme(String proto) {
    return proto.equals("http") || proto.equals("https") ? proto : "";
  }

  /** A host with an invalid port is ignored. */
  private static String valid(String host) {
    String name = HostAndPort.withoutPort(host);
    if (name.length() == host.length()) {
      return host;
    }
    String port = host.substring(name.length() + 1);
    return PORT.matcher(port).matches()
            && Integer.parseInt(port) >= 1
            && Integer.parseInt(port) <= 65_535
        ? host
        : "";
  }

  /** Reads the first value of each parameter; returns nothing for a malformed header. */
  private static Map<String, String> parse(String header) {
    Map<String, String> parameters = new HashMap<>();
    Matcher pair = PAIR.matcher(header);
    int at = 0;
    while (at < header.length()) {
      if (!pair.find(at) || pair.start() != at) {
        return Map.of();
      }
      parameters.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), unquoted(pair.group(2)));
      at = pair.end();
    }
    return Map.copyOf(parameters);
  }

  private static String unquoted(String value) {
    return Optional.of(value)
        .filter(text -> text.startsWith("\""))
        .map(text -> text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1"))
        .orElse(value);
  }
}
