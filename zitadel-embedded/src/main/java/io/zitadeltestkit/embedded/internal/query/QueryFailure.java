package io.zitadeltestkit.embedded.internal.query;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A query that a real server's database refuses. Most methods answer with an error id of their own,
 * others with what the database says; which, is in the file {@code query-errors.txt}.
 */
public final class QueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private QueryFailure(String sqlError) {
    super(sqlError, null, false, false);
  }

  /** The database takes no text with the character NUL. */
  public static QueryFailure ofNul() {
    return new QueryFailure(
        "ERROR: invalid byte sequence for encoding \"UTF8\": 0x00 (SQLSTATE 22021)");
  }

  static QueryFailure ofOffset() {
    return new QueryFailure("ERROR: bigint out of range (SQLSTATE 22003)");
  }

  /** {@return whether a method's query contains the texts of its request} */
  public static boolean queriesTexts(String service, String method) {
    return method.startsWith("List") || Ids.OF_METHODS.containsKey(service + "/" + method);
  }

  /** {@return the refusal by a method} */
  public Fault of(String service, String method) {
    String id = Ids.OF_METHODS.getOrDefault(service + "/" + method, "");
    return id.isEmpty()
        ? Fault.of(Code.UNKNOWN, "", Objects.requireNonNull(getMessage()))
        : Fault.of(Code.INTERNAL, id, "An internal error occurred");
  }

  /** Read when the first query fails. */
  private static final class Ids {
    /** Service and method, with the error id; an empty one passes the database's error on. */
    static final Map<String, String> OF_METHODS = read();

    private static Map<String, String> read() {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      QueryFailure.class.getResourceAsStream("query-errors.txt")),
                  StandardCharsets.UTF_8))) {
        return in.lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line.length == 1 ? "" : line[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
