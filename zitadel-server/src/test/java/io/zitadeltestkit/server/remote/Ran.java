package io.zitadeltestkit.server.remote;

import io.zitadeltestkit.seed.SeedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The result of a command.
 *
 * @param status the exit status
 * @param out the output
 * @param err the error output
 */
public record Ran(int status, String out, String err) {
  /** Runs a command. */
  public static Ran of(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = run(command, out, err, arguments);
    return new Ran(status, out.toString(), err.toString());
  }

  /** Runs a command whose output is read while it runs. */
  public static int run(Object command, StringWriter out, StringWriter err, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              if (exception instanceof CommandFailure failure) {
                line.getErr().println(failure.getMessage());
                return failure.status();
              }
              if (exception instanceof SeedException
                  || exception instanceof UncheckedIOException
                  || exception instanceof InterruptedException) {
                line.getErr().println(exception.getMessage());
                return 1;
              }
              throw exception;
            })
        .execute(arguments);
  }
}
