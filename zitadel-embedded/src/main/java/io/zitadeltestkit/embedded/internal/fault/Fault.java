package io.zitadeltestkit.embedded.internal.fault;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An error response: a code, Zitadel's error id and a message. It is thrown as an exception; the
 * wire that received the request encodes it.
 *
 * <p>Zitadel's own refusals have an id (which may be empty) and are sent with details; those of the
 * layers around it (validation, authorisation header, routing) have none.
 */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final @Nullable String id;
  private final String text;
  private final boolean asIs;
  private final int failedAttempts;

  private Fault(Code code, @Nullable String id, String text, boolean asIs) {
    this(code, id, text, asIs, -1);
  }

  private Fault(Code code, @Nullable String id, String text, boolean asIs, int failedAttempts) {
    super(id == null ? text : text + " (" + id + ")", null, false, false);
    this.code = code;
    this.id = id;
    this.text = text;
    this.asIs = asIs;
    this.failedAttempts = failedAttempts;
  }

  /** A refusal without an id, as the layers around Zitadel's own code give it. */
  public static Fault plain(Code code, String message) {
    return new Fault(code, null, message, false);
  }

  /**
   * A refusal because there is no such instance: every generation of the API passes it on
   * unchanged.
   */
  public static Fault noInstance(String message) {
    return new Fault(Code.NOT_FOUND, null, message, true);
  }

  /** A refusal by one of Zitadel's own rules. */
  public static Fault of(Code code, String id, String message) {
    return new Fault(code, id, message, false);
  }

  /** An argument that a rule refuses. */
  public static Fault invalidArgument(String id, String message) {
    return of(Code.INVALID_ARGUMENT, id, message);
  }

  /** An entity that does not exist, or is not visible. */
  public static Fault notFound(String id, String message) {
    return of(Code.NOT_FOUND, id, message);
  }

  /** An entity that exists already. */
  public static Fault alreadyExists(String id, String message) {
    return of(Code.ALREADY_EXISTS, id, message);
  }

  /** A state in which the call is not possible. */
  public static Fault failedPrecondition(String id, String message) {
    return of(Code.FAILED_PRECONDITION, id, message);
  }

  /** A caller whose roles do not allow the call. */
  public static Fault permissionDenied(String id, String message) {
    return of(Code.PERMISSION_DENIED, id, message);
  }

  /** A caller whose credentials are not accepted. */
  public static Fault unauthenticated(String id, String message) {
    return of(Code.UNAUTHENTICATED, id, message);
  }

  /** The same refusal of credentials, with the number of consecutive failures. */
  public Fault afterFailures(int attempts) {
    return new Fault(code, id, text, asIs, attempts);
  }

  /** A refusal of something that only a real server can do. */
  public static Fault unimplemented(String what) {
    return missingHere(
        what
            + " is not implemented by the embedded server; the container and external backends, which are real"
            + " Zitadels, have it");
  }

  /**
   * The same with a message of its own. The real server has no such refusal, so every generation of
   * the API passes it on unchanged.
   */
  public static Fault missingHere(String message) {
    return new Fault(Code.UNIMPLEMENTED, null, message, true);
  }

  /** {@return the code} */
  public Code code() {
    return code;
  }

  /**
   * Returns Zitadel's error id; empty where the rule has none; null for a refusal of the layers
   * around it.
   */
  public @Nullable String id() {
    return id;
  }

  /** {@return whether every generation of the API passes it on unchanged} */
  public boolean isAsIs() {
    return asIs;
  }

  /** {@return the message without the id} */
  public String text() {
    return text;
  }

  /** {@return the number of consecutive failures of credentials; empty for other refusals} */
  public OptionalInt failedAttempts() {
    return failedAttempts < 0 ? OptionalInt.empty() : OptionalInt.of(failedAttempts);
  }

  /**
   * Returns the message as it is sent: with the id in parentheses if it is one of Zitadel's own.
   */
  public String message() {
    return id == null ? text : text + " (" + id + ")";
  }
}
