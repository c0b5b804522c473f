package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.UserAgent;
import io.zitadeltestkit.embedded.internal.model.session.SessionUserAgent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stored form of the browser or device in a request. */
final class UserAgents {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}");
  private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

  private UserAgents() {}

  static @Nullable SessionUserAgent of(@Nullable UserAgent agent) {
    if (agent == null) {
      return null;
    }
    Map<String, List<String>> header = new LinkedHashMap<>();
    agent.header().forEach((name, values) -> header.put(name, values.values()));
    return new SessionUserAgent(
        agent.fingerprintId(),
        address(agent.ip()),
        agent.description(),
        header.isEmpty() ? null : header);
  }

  /** An invalid address is dropped. */
  private static @Nullable String address(@Nullable String ip) {
    if (ip == null || IPV4.matcher(ip).matches()) {
      return ip;
    }
    if (ip.indexOf(':') < 0 || ip.indexOf('%') >= 0) {
      return null;
    }
    try {
      // A text with a colon is never resolved as a host name.
      return compressed(InetAddress.getByName(ip).getHostAddress());
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** The longest run of zeros of an IPv6 address becomes two colons. */
  private static String compressed(String address) {
    Matcher run = ZEROS.matcher(address);
    int start = 0;
    int end = 0;
    while (run.find()) {
      if (run.end() - run.start() > end - start) {
        start = run.start();
        end = run.end();
      }
    }
    return end == 0 ? address : address.substring(0, start) + "::" + address.substring(end);
  }
}
