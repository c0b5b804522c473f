package io.zitadeltestkit.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.containers.ContainerLaunchException;

/** Errors of engines of several versions, and the advice for them. */
final class FailuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network | The engine has no addresses left for another network. Remove unused ones with \"docker network prune\", or give the engine more in \"default-address-pools\" of its daemon.json.",
        "all predefined address pools have been fully subnetted | The engine has no addresses left for another network. Remove unused ones with \"docker network prune\", or give the engine more in \"default-address-pools\" of its daemon.json.",
        "driver failed programming external connectivity: Bind for 0.0.0.0:8080 failed: port is already allocated | Another container or program has the port. Take a free one, or none: then the engine picks it.",
        "write /var/lib/docker/tmp/x: no space left on device | The engine's disk is full. Make room with \"docker system prune\".",
      })
  void refusalOfTheEngineHasAdvice(String refusal, String advice) {
    RuntimeException failure =
        new ContainerLaunchException(
            "Container startup failed",
            new InternalServerErrorException("Status 500: {\"message\":\"" + refusal + ".\"}\n"));

    assertThat(new Failures(new ZitadelContainer("acme/zitadel:v9")).of(failure))
        .isEqualTo(
            "The Docker engine could not start Zitadel (acme/zitadel:v9): "
                + refusal
                + ". "
                + advice);
  }
}
