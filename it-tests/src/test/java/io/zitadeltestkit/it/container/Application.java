package io.zitadeltestkit.it.container;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.containers.GenericContainer;

/** A user's application that runs in a container itself, as far as it calls Zitadel. */
final class Application extends GenericContainer<Application> {
  private static final Pattern ISSUER = Pattern.compile("\"issuer\":\"([^\"]+)\"");

  Application() {
    super(TestImages.application());
    withCommand("sleep", "infinity");
  }

  /** The issuer that it finds at a URL. */
  String issuer(String url) throws IOException, InterruptedException {
    String answer = call(url, "GET /.well-known/openid-configuration", "", "");
    Matcher issuer = ISSUER.matcher(answer);
    if (!issuer.find()) {
      throw new AssertionError("No issuer in:\n" + answer);
    }
    return issuer.group(1);
  }

  /** What it is answered if it calls a method with a token. */
  String post(String url, String method, String token) throws IOException, InterruptedException {
    return call(
        url,
        "POST /" + method,
        "Authorization: Bearer %s\\r\\nContent-Type: application/json\\r\\nContent-Length: 2\\r\\n"
            .formatted(token),
        "{}");
  }

  /** With what bash has: the image has no other client. */
  private String call(String url, String request, String headers, String body)
      throws IOException, InterruptedException {
    URI uri = URI.create(url);
    ExecResult result =
        execInContainer(
            "bash",
            "-c",
            "exec 3<>/dev/tcp/%s/%d && printf '%s HTTP/1.1\\r\\nHost: %s\\r\\nConnection: close\\r\\n%s\\r\\n%s' >&3 && cat <&3"
                .formatted(
                    uri.getHost(), uri.getPort(), request, uri.getAuthority(), headers, body));
    return result.getStdout() + result.getStderr();
  }
}
