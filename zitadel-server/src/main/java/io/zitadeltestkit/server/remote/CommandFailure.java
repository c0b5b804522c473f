package io.zitadeltestkit.server.remote;

/** A command failed. The message says why, and what to do. */
public final class CommandFailure extends RuntimeException {
  /** The server refused, or something is missing. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** No server answers. */
  public static final int UNREACHABLE = 3;

  private static final long serialVersionUID = 1L;

  private final int status;

  /** A failure that ends the program with a status. */
  public CommandFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** A failure with status 1. */
  public CommandFailure(String message) {
    this(FAILED, message);
  }

  /** {@return the status that the program ends with} */
  public int status() {
    return status;
  }
}
