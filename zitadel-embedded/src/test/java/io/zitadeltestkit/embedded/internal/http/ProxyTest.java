package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy's headers decide scheme, issuer and instance. */
final class ProxyTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final RawCalls calls = new RawCalls(server.port(), server.adminToken());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Proto: https | https://localhost:{port}",
        "X-Forwarded-Proto: ftp | http://localhost:{port}",
        "X-Forwarded-Proto: HTTPS | http://localhost:{port}",
        "X-Forwarded-Host: localhost:9999; X-Forwarded-Proto: https | https://localhost:9999",
        "X-Forwarded-Host: localhost:0 | http://localhost:{port}",
        "X-Forwarded-Host: localhost:x | http://localhost:{port}",
        "Forwarded: proto=https | https://localhost:{port}",
        "Forwarded: for=1.2.3.4,host=\"localhost:1234\",proto=https,host=other |"
            + " https://localhost:1234",
        "Forwarded: host=localhost:7777 | http://localhost:{port}",
        "Forwarded: garbage | http://localhost:{port}",
        "x-zitadel-forwarded: host=\"localhost:2222\" | http://localhost:2222",
        "x-zitadel-public-host: localhost:3333 | http://localhost:3333",
        "x-zitadel-instance-host: localhost:4444 | http://localhost:4444",
        "x-zitadel-instance-host: localhost:4444; x-zitadel-public-host: localhost:3333 |"
            + " http://localhost:3333",
        "x-zitadel-instance-host: localhost:4444; X-Forwarded-Host: localhost:5555 |"
            + " http://localhost:4444",
        "Host: elsewhere.example; X-Forwarded-Host: localhost | http://localhost"
      })
  void issuerIsWhatTheProxySays(String headers, String issuer) throws IOException {
    RawCalls.Answer answer =
        calls.get("/.well-known/openid-configuration", headers.split("; ", -1));

    assertThat(answer.body())
        .contains("\"issuer\":\"" + issuer.replace("{port}", "" + server.port()) + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Host: proxy.example | &{proxy.example  http}",
        "X-Forwarded-Host: proxy.example:8443; X-Forwarded-Proto: https | &{proxy.example:8443 "
            + " https}",
        "x-zitadel-instance-host: proxy.example | &{proxy.example  http}",
        "Host: LOCALHOST | &{LOCALHOST  http}"
      })
  void unknownHostIsRefusedWithWhatTheProxySays(String headers, String origin) throws IOException {
    RawCalls.Answer answer =
        calls.get("/.well-known/openid-configuration", headers.split("; ", -1));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(
            "unable to set instance using origin "
                + origin
                + " (ExternalDomain is localhost): ID=QUERY-1kIjX Message=Instance not found. Make"
                + " sure you got the domain right. Check out"
                + " https://zitadel.com/docs/apis/introduction#domains\n");
  }

  @Test
  void publicHostHasToBeTrusted() throws IOException {
    String header = "x-zitadel-public-host: login.example";
    String path = "/zitadel.user.v2.UserService/ListUsers";

    assertThat(calls.post(path, "{}", header).body())
        .contains(
            "ID=QUERY-IuGh1 Message=Instance not found.",
            "Parent=(public domain \\\"login.example\\\" not trusted)");

    EmbeddedCalls.asAdmin(server)
        .call(
            "zitadel.instance.v2.InstanceService/AddTrustedDomain",
            "{'trustedDomain':'login.example'}")
        .ok();
    assertThat(calls.post(path, "{}", header).status()).isEqualTo(200);
    assertThat(calls.get("/.well-known/openid-configuration", header).body())
        .contains("\"issuer\":\"http://login.example\"");
  }

  @Test
  void restGatewayPassesOnOnlyTheHost() throws IOException {
    assertThat(calls.get("/v2/users/1", "Forwarded: host=proxy.example").body())
        .contains("QUERY-Dfbg2");
    assertThat(
            calls
                .get(
                    "/v2/users/1",
                    Arrays.asList("X-Forwarded-Host: proxy.example", "X-Forwarded-Proto: https")
                        .toArray(String[]::new))
                .body())
        .contains("using origin &{proxy.example  http} (ExternalDomain");
  }
}
