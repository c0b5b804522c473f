package io.zitadeltestkit.it.contract;

/** What the suite runs on; a column of the table each. */
enum Target {
  EMBEDDED_4_13("embedded, 4.13", "embedded", "4.13"),
  EMBEDDED_4_16("embedded, 4.16", "embedded", "4.16"),
  CONTAINER_4_13("container, 4.13", "container", "4.13"),
  CONTAINER_4_16("container, 4.16", "container", "4.16"),
  EXTERNAL("external", "external", ""),
  EXTERNAL_WITH_SYSTEM_KEY("external, with a system key", "external", "");

  private final String column;
  private final String backend;
  private final String version;

  Target(String column, String backend, String version) {
    this.column = column;
    this.backend = backend;
    this.version = version;
  }

  /** The column's head. */
  String column() {
    return column;
  }

  /** The setting {@code zitadel.testkit.backend}. */
  String backend() {
    return backend;
  }

  /** The setting {@code zitadel.testkit.version}; empty for none. */
  String version() {
    return version;
  }
}
