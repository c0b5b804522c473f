package io.zitadeltestkit.embedded.internal.fault;

/**
 * The error codes of Connect and gRPC, with the HTTP status that both wires answer them with.
 *
 * @see <a href="https://connectrpc.com/docs/protocol/#error-codes">Connect: error codes</a>
 */
public enum Code {
  UNKNOWN(2, 500, "Unknown"),
  INVALID_ARGUMENT(3, 400, "InvalidArgument"),
  DEADLINE_EXCEEDED(4, 504, "DeadlineExceeded"),
  NOT_FOUND(5, 404, "NotFound"),
  ALREADY_EXISTS(6, 409, "AlreadyExists"),
  PERMISSION_DENIED(7, 403, "PermissionDenied"),
  RESOURCE_EXHAUSTED(8, 429, "ResourceExhausted"),
  FAILED_PRECONDITION(9, 400, "FailedPrecondition"),
  UNIMPLEMENTED(12, 501, "Unimplemented"),
  INTERNAL(13, 500, "Internal"),
  UNAVAILABLE(14, 503, "Unavailable"),
  UNAUTHENTICATED(16, 401, "Unauthenticated");

  private final int number;
  private final int httpStatus;
  private final String grpcName;
  private final String connectName;

  Code(int number, int httpStatus, String grpcName) {
    this.number = number;
    this.httpStatus = httpStatus;
    this.grpcName = grpcName;
    this.connectName = name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the number that REST answers carry as {@code code}. */
  public int number() {
    return number;
  }

  /** {@return the HTTP status of an answer with this code} */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the name that gRPC's Go implementation prints, such as {@code NotFound}. */
  public String grpcName() {
    return grpcName;
  }

  /** Returns the name that Connect answers carry as {@code code}, such as {@code not_found}. */
  public String connectName() {
    return connectName;
  }
}
