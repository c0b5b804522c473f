package io.zitadeltestkit.client.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came back: the server could not be reached, or the connection broke. {@link #kind()}
 * says how.
 */
public final class ConnectionException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  /** How the connection failed. */
  private final Kind kind;

  /** How a connection failed. */
  public enum Kind {
    /** Nothing listens at the address. */
    REFUSED,
    /** The host name has no address. */
    UNKNOWN_HOST,
    /** The server did not connect or answer in time. */
    TIMEOUT,
    /**
     * The two sides did not agree on TLS: an untrusted certificate, another name in it, or plain
     * HTTP on one side.
     */
    TLS,
    /** The calling thread was interrupted. */
    INTERRUPTED,
    /** Anything else, such as a connection that broke in the middle of a response. */
    BROKEN
  }

  /**
   * Makes the exception.
   *
   * @param kind how the connection failed
   * @param message what was tried, what happened and what to do
   * @param cause the exception of the transport
   */
  public ConnectionException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /**
   * How the connection failed.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }
}
