package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.auth.PrivateKeyJwtAuthenticator;
import io.zitadeltestkit.client.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts at random, as a person or a broken tool may write them: each is read, or refused by a
 * message that quotes nothing of a secret. {@code -Dfuzz.seed=…} asks the same again; seeds that
 * found a fault are added to {@link #seeds}.
 */
final class UntrustedTextTest {
  private static final int TEXTS = 1000;
  private static final String SECRET = "s3cr3t-0123456789abcdef";
  private static final List<String> PIECES =
      List.of(
          "A=",
          "export ",
          "B = ",
          SECRET,
          "'",
          "\"",
          "\\",
          "\\n",
          "\n",
          "\r\n",
          "\r",
          "#",
          " ",
          "\t",
          "=",
          "$",
          "${A}",
          "{\"k\":",
          "1",
          "\uFEFF",
          "\u0000",
          "é",
          "\ud83d\ude00");

  @TempDir private Path folder;

  static Stream<Long> seeds() {
    return Stream.of(1L, Long.getLong("fuzz.seed", System.nanoTime()));
  }

  private static String text(Random random, int mostPieces) {
    return IntStream.range(0, random.nextInt(mostPieces))
        .mapToObj(each -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private Map<String, String> read(String text) throws IOException {
    return EnvFile.read(Files.writeString(folder.resolve(".env"), text));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void envFileIsReadOrRefusedWithoutQuotingIt(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random, 14);
      try {
        assertThat(read(text).keySet())
            .as(text)
            .allMatch(name -> name.matches("[A-Za-z_][\\w.-]*"));
      } catch (ConfigurationException e) {
        assertThat(e)
            .as(text)
            .hasMessageStartingWith(folder.resolve(".env") + " can't be read: line ")
            .hasMessageNotContaining(SECRET)
            .hasNoCause();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void quotedValuesOfAnEnvFileAreReadAsWritten(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int name = 0; name < 3; name++) {
        values.put("NAME_" + name, text(random, 8));
      }
      String file =
          values.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + quoted(entry.getValue(), random.nextBoolean()))
              .collect(Collectors.joining("\n", "# written by a tool\n", "\n"));

      assertThat(read(file)).as(file).containsExactlyEntriesOf(values);
    }
  }

  /** In single quotes nothing can be escaped, and line ends are those of the file. */
  private static String quoted(String value, boolean plain) {
    if (plain && value.indexOf('\'') < 0 && value.indexOf('\r') < 0) {
      return "'" + value + "'";
    }
    return "\""
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("$", "\\$")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + "\"";
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damagedKeyIsReadOrRefusedWithoutQuotingIt(long seed) {
    Random random = new Random(seed);
    String whole = TestKeys.serviceUserJson("7", "8");
    int begin = whole.indexOf("KEY-----") + "KEY-----".length() + 2;
    String inside = whole.substring(begin, begin + 64);
    for (int i = 0; i < TEXTS; i++) {
      String text = damaged(whole, random);
      try {
        PrivateKeyJwtAuthenticator.fromJson(text);
      } catch (ConfigurationException e) {
        String message = String.valueOf(e.getMessage());
        assertThat(message).as(text).startsWith("The key ").endsWith(".");
        assertThat(parts(inside)).noneMatch(message::contains);
        assertThat(e).hasNoCause();
      }
    }
  }

  private static Stream<String> parts(String text) {
    return IntStream.rangeClosed(0, text.length() - 8)
        .mapToObj(from -> text.substring(from, from + 8));
  }

  /** Cut off, doubled in a place, without a part, or with something in between. */
  private static String damaged(String whole, Random random) {
    StringBuilder text = new StringBuilder(whole);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.setLength(from);
      }
    }
    return text.toString();
  }
}
