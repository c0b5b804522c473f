package io.zitadeltestkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the tests with an engine need, and what they print. */
final class EngineCheckTest {
  @Test
  void reaperIsThatOfTheVersionOfTestcontainers() {
    assertThat(EngineCheck.reaperImage()).isPresent();
    assertThat(EngineCheck.reaperImage().orElseThrow().toString())
        .matches("testcontainers/ryuk:\\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.dockerjava.api.command.DockerCmdExecFactory",
        "com.github.dockerjava.core.command.AbstrDockerCmd",
        "com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.wire",
        "org.testcontainers.dockerclient.DockerClientProviderStrategy",
        "tc.postgres"
      })
  void testsPrintNoDebugLinesOfTheEnginesClient(String logger) {
    assertThat(LoggerFactory.getLogger(logger).isDebugEnabled()).isFalse();
  }
}
