package io.zitadeltestkit.server.remote;

import java.util.function.Function;
import picocli.CommandLine.Option;

/** The option {@code --port} of the commands that start a server or look for one. */
public final class PortOption {
  private static final int HIGHEST = 65_535;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the server; 0 picks a free one. Default: ${DEFAULT-VALUE}")
  private int port;

  /** {@return the port; an invalid one throws the caller's exception} */
  public <E extends Exception> int checked(Function<String, E> failure) throws E {
    if (port < 0 || port > HIGHEST) {
      throw failure.apply(
          "--port %d is no port: it has to be between 0 and 65535. Write --port 8080, or --port 0 for a free one."
              .formatted(port));
    }
    return port;
  }

  /** {@return the port; an invalid one is a wrong argument} */
  public int checked() {
    return checked(message -> new CommandFailure(CommandFailure.USAGE, message));
  }
}
