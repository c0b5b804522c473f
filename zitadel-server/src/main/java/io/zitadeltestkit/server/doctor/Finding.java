package io.zitadeltestkit.server.doctor;

/**
 * The result of a check.
 *
 * @param check the subject of the check
 * @param level whether it works
 * @param found the result
 * @param todo what to do; empty if nothing
 */
record Finding(String check, Level level, String found, String todo) {
  /** Whether something works. */
  enum Level {
    OK,
    WARNING,
    FAILURE
  }

  static Finding ok(String check, String found) {
    return new Finding(check, Level.OK, found, "");
  }

  static Finding warning(String check, String found, String todo) {
    return new Finding(check, Level.WARNING, found, todo);
  }

  static Finding failure(String check, String found, String todo) {
    return new Finding(check, Level.FAILURE, found, todo);
  }
}
