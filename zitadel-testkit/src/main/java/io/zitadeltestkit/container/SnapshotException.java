package io.zitadeltestkit.container;

/** A database was set up, but could not be saved as a snapshot. */
final class SnapshotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SnapshotException(RuntimeException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
