package io.zitadeltestkit.server.token;

import io.zitadeltestkit.embedded.internal.desk.TokenText;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.CommandOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the content of a token. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = {
      "Shows header, claims and remaining life of a JWT from standard input or a file; arguments of"
          + " a program can be seen by others.",
      "Exit codes: 0 decoded, 1 it is no JWT or can't be read, 2 wrong arguments."
    })
public final class DecodeCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private CommandOutput output = new CommandOutput();

  @Option(names = "--file", paramLabel = "FILE", description = "The file that has the token.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    String text = read().strip().replaceFirst("(?i)^(Authorization:\\s*)?Bearer\\s+", "");
    if (text.isEmpty()) {
      throw new CommandFailure(
          "There is no token to decode. Write it to standard input: decode < token.txt");
    }
    TokenText token =
        TokenText.parse(text)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "This is no JWT but an opaque token, or a part of one: there is nothing in"
                            + " it to read. Ask userinfo or introspection what it stands for."));
    if (output.json()) {
      output.json(spec, TokenLines.json(token, Instant.now()));
    } else {
      TokenLines.of(token, Instant.now()).forEach(line -> output.plain(spec, line));
    }
    return 0;
  }

  private String read() {
    try {
      return file == null
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailure(
          "%s can't be read: %s. Is the path right?"
              .formatted(file == null ? "Standard input" : file, e.getMessage()));
    }
  }
}
