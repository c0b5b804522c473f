package io.zitadeltestkit.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key that a real server encrypts secrets with. */
final class MasterKey {
  private static final int BYTES = 32;
  private static final String VARIABLE = "ZITADEL_MASTERKEY";

  @Option(
      names = {"-m", "--masterkeyFile"},
      paramLabel = "FILE",
      description = "File with the masterkey.")
  private @Nullable Path file;

  @Option(names = "--masterkey", paramLabel = "KEY", description = "The masterkey: 32 characters.")
  private @Nullable String value;

  @Option(
      names = "--masterkeyFromEnv",
      description = "Take the masterkey from the environment variable " + VARIABLE + ".")
  private boolean fromEnvironment;

  /** {@return the key} */
  String read(Map<String, String> environment) throws FatalException {
    int ways = (file != null ? 1 : 0) + (value != null ? 1 : 0) + (fromEnvironment ? 1 : 0);
    if (ways != 1) {
      throw new FatalException(
          "No master key provided",
          "masterkey must either be provided by file path, value or environment variable: give one of --masterkeyFile, --masterkey and --masterkeyFromEnv");
    }
    String key = value;
    if (file != null) {
      key = readFile(file);
    } else if (key == null) {
      key = environment.getOrDefault(VARIABLE, "");
    }
    int length = key.getBytes(StandardCharsets.UTF_8).length;
    if (length != BYTES) {
      throw new FatalException(
          "unable to start zitadel",
          "masterkey must be 32 bytes, but is "
              + length
              + ". Any 32 ASCII characters will do, as long as they stay the same for a database");
    }
    return key;
  }

  private static String readFile(Path file) throws FatalException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new FatalException(
          "No master key provided", "open " + file + ": " + OutputFiles.reason(e), e);
    }
  }
}
