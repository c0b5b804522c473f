package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ApiMethodTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();

  @Test
  void allMethodsOfTheOfficialSdksAreListed() throws IOException {
    assertThat(
            EmbeddedZitadel.methods().stream()
                .map(method -> method.service() + " " + method.name())
                .toList())
        .doesNotHaveDuplicates()
        .containsAll(sdkMethods());
  }

  private static List<String> sdkMethods() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ApiMethodTest.class.getResourceAsStream("sdk-methods.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void unimplementedMethodsSaySoByConnect() {
    EmbeddedCalls calls = EmbeddedCalls.asAdmin(server);

    assertThat(elsewhere(".v2."))
        .isNotEmpty()
        .allSatisfy(
            method -> {
              EmbeddedCalls.Answer answer =
                  calls.call(method.service() + "/" + method.name(), "{}");
              assertThat(answer.status()).isEqualTo(501);
              assertThat(answer.error())
                  .startsWith("unimplemented: ")
                  .contains(method.service() + "/" + method.name());
            });
  }

  @Test
  void unimplementedMethodsSaySoByRest() {
    EmbeddedCalls calls = EmbeddedCalls.asAdmin(server);

    assertThat(elsewhere(".").stream().filter(method -> !method.rest().isEmpty()).toList())
        .isNotEmpty()
        .allSatisfy(
            method -> {
              String[] form = method.rest().get(0).replaceAll("\\{\\w+}", "x").split(" ", -1);
              EmbeddedCalls.Answer answer =
                  calls.rest(form[0], form[1], form[0].equals("GET") ? "" : "{}");
              assertThat(answer.status()).isEqualTo(501);
              assertThat(answer.error())
                  .startsWith("12: ")
                  .contains(method.service() + "/" + method.name());
            });
  }

  private static List<ApiMethod> elsewhere(String part) {
    return EmbeddedZitadel.methods().stream()
        .filter(method -> !method.implemented() && method.service().contains(part))
        .toList();
  }
}
