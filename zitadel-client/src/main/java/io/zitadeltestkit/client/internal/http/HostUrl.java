package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.Quotable;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The base URL of a Zitadel: scheme, host name and, if it isn't the scheme's default, the port.
 * Typos with only one possible correction are corrected, all others are errors.
 *
 * @param scheme {@code http} or {@code https}
 * @param name the host name in lower case; an IPv6 address in brackets
 * @param port the port; -1 for the scheme's default
 */
public record HostUrl(String scheme, String name, int port) {
  private static final String EXAMPLES =
      "Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080.";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?<authority>[^/?#\\\\]*)(?<rest>.*)");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<name>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(?<port>:.*)?");
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
  private static final Pattern LOOPBACK_NAME =
      Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");
  private static final int MAX_QUOTED = 60;

  /**
   * Reads a host as a user writes it. Without a scheme it is {@code http} for {@code localhost},
   * {@code *.localhost} and loopback addresses, else {@code https}.
   *
   * @param text what the user wrote
   * @return the base URL
   * @throws ConfigurationException if it can't be one, with the reason
   */
  public static HostUrl parse(@Nullable String text) {
    if (text == null) {
      throw new ConfigurationException(
          "The host is missing (null): the variable or property that it is read from is not set. "
              + EXAMPLES);
    }
    String given = text.strip();
    if (given.isEmpty()) {
      throw new ConfigurationException("The host is empty. " + EXAMPLES);
    }
    if (given.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new ConfigurationException("The host has a blank or a line break inside. " + EXAMPLES);
    }
    Matcher parts = PARTS.matcher(given);
    if (!parts.matches()) {
      throw new ConfigurationException("The host is not a URL. " + EXAMPLES);
    }
    String scheme = parts.group("scheme");
    if (scheme != null && !scheme.matches("(?i)https?")) {
      throw new ConfigurationException(
          "The host begins with \"%s://\"; Zitadel speaks http and https. %s"
              .formatted(scheme, EXAMPLES));
    }
    String authority = parts.group("authority");
    if (authority.indexOf('@') >= 0) {
      throw new ConfigurationException(
          "The host has a user name or password in it (before the \"@\"). Credentials don't belong"
              + " into the URL: use withAccessToken, withPrivateKey or withClientCredentials.");
    }
    HostUrl host = fromAuthority(scheme, authority);
    refuseRest(parts.group("rest"), host);
    // An IPv6 address with too many colons, or a label that is not valid punycode.
    if (HttpUrl.parse(host.toString()) == null) {
      throw noName(host.name());
    }
    return host;
  }

  private static ConfigurationException noName(String authority) {
    return new ConfigurationException(
        quotable(authority)
            ? "The host \"%s\" has no valid host name. %s".formatted(authority, EXAMPLES)
            : "The host is not a host name (%d characters). If it is a token, the arguments are swapped: the host comes first. %s"
                .formatted(authority.length(), EXAMPLES));
  }

  private static HostUrl fromAuthority(@Nullable String givenScheme, String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    String name = parts.matches() ? asciiName(parts.group("name")) : "";
    boolean valid = name.startsWith("[") || NAME.matcher(name).matches();
    if (!valid) {
      throw noName(authority);
    }
    String scheme = givenScheme == null ? "https" : givenScheme.toLowerCase(Locale.ROOT);
    if (givenScheme == null && LOOPBACK_NAME.matcher(name).matches()) {
      scheme = "http";
    }
    String port = parts.group("port");
    return new HostUrl(scheme, name, port == null ? -1 : port(port.substring(1), scheme));
  }

  // A token given in place of the host must not get into a message.
  private static boolean quotable(String authority) {
    return authority.length() <= MAX_QUOTED && !Quotable.isSecret(authority);
  }

  private static String asciiName(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT); // IDN takes long to load
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int port(String text, String scheme) {
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65535) {
      throw new ConfigurationException(
          "The host has %s as its port; a port is a number from 1 to 65535. %s"
              .formatted(
                  text.isEmpty() ? "nothing" : text.length() > 10 ? "a text" : "\"" + text + "\"",
                  EXAMPLES));
    }
    return port == ("https".equals(scheme) ? 443 : 80) ? -1 : port;
  }

  private static void refuseRest(String rest, HostUrl host) {
    String path = rest.replaceFirst("[?#].*", "");
    String what =
        !path.matches("/*")
            ? "a path"
            : rest.indexOf('?') >= 0 ? "a query" : rest.indexOf('#') >= 0 ? "a fragment" : "";
    if (!what.isEmpty()) {
      throw new ConfigurationException(
          "The host has %s after the host name; the client adds the paths itself. Give only \"%s\"."
              .formatted(what, host));
    }
  }

  /** {@return whether calls are encrypted} */
  public boolean isSecure() {
    return "https".equals(scheme);
  }

  /**
   * Whether the name is this machine's.
   *
   * @return true for {@code localhost}, {@code *.localhost}, and loopback addresses
   */
  public boolean isLoopback() {
    return isLoopback(name);
  }

  static boolean isLoopback(String name) {
    return LOOPBACK_NAME.matcher(name).matches();
  }

  /** The base URL without a slash at the end. */
  @Override
  public String toString() {
    return scheme + "://" + name + (port < 0 ? "" : ":" + port);
  }
}
