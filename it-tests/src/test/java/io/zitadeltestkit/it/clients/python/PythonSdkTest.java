package io.zitadeltestkit.it.clients.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Python's own tests of the SDK: provisioning, all authenticators, sessions, refusals. */
@RequiresPythonSdk
final class PythonSdkTest {
  private static final Path SCRIPT = Path.of("src/test/python/test_sdk.py");

  private static final Pattern SUMMARY = Pattern.compile("Ran (\\d+) tests in [0-9.]+s\\s+OK\\s+$");

  @Test
  void allOfThemPass() throws IOException {
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      Python.Result result =
          Python.run(
              Duration.ofMinutes(3),
              Map.of("ZITADEL_HOST", server.baseUrl(), "ZITADEL_PAT", server.adminToken()),
              "-W",
              "ignore",
              SCRIPT.toString());

      Matcher summary = SUMMARY.matcher(result.output());
      assertThat(summary.find()).as("%s", result.output()).isTrue();
      assertThat(result.status()).isZero();
      assertThat(Integer.parseInt(summary.group(1))).isGreaterThan(20);
    }
  }
}
