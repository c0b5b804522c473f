package io.zitadeltestkit.server.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The output of the commands for development: {@code --json}, and text that is coloured only on a
 * terminal, and not if {@code NO_COLOR} is set.
 */
public final class CommandOutput {
  private static final ObjectWriter JSON = new ObjectMapper().writer();

  @Option(
      names = "--json",
      description = "Prints JSON, for scripts; never a secret part of a token.")
  private boolean json;

  /** {@return whether to print JSON} */
  public boolean json() {
    return json;
  }

  /** Prints a line in which {@code @|bold …|@} is bold. */
  public void line(CommandSpec spec, String markup) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(ansi(spec).string(markup));
    out.flush();
  }

  /** Prints a line without markup, for text from other programs. */
  public void plain(CommandSpec spec, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  /** Prints a value as one line of JSON. */
  public void json(CommandSpec spec, Object value) {
    try {
      plain(spec, JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Ansi ansi(CommandSpec spec) {
    CommandLine.Help.ColorScheme scheme = spec.commandLine().getColorScheme();
    return scheme.ansi();
  }
}
