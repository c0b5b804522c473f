package io.zitadeltestkit.it.contract;

/** What the suite runs on; a column of the table each. */
enum Target {
  EMBEDDED("embedded", "embedded"),
  CONTAINER("container", "container"),
  EXTERNAL("external", "external"),
  EXTERNAL_WITH_SYSTEM_KEY("external, with a system key", "external");

  private final String column;
  private final String backend;

  Target(String column, String backend) {
    this.column = column;
    this.backend = backend;
  }

  /** The column's head. */
  String column() {
    return column;
  }

  /** The setting {@code zitadel.testkit.backend}. */
  String backend() {
    return backend;
  }
}
