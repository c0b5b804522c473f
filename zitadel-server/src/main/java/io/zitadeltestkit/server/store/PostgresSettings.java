package io.zitadeltestkit.server.store;

import java.time.Duration;

/**
 * Which database to keep state in, and as whom.
 *
 * @param host host name
 * @param port port
 * @param database name of the database; made at the set-up if there is none
 * @param user who keeps the state; made at the set-up if there is none
 * @param admin who may make users and databases
 * @param adminDatabase the database that is there before the set-up
 * @param patience how long to wait for a database that is still starting
 */
public record PostgresSettings(
    String host,
    int port,
    String database,
    Login user,
    Login admin,
    String adminDatabase,
    Duration patience) {

  /**
   * A user of the database.
   *
   * @param name user name
   * @param password password; empty if none is needed
   * @param sslMode how TLS is used, in PostgreSQL's words
   */
  public record Login(String name, String password, String sslMode) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Login[" + name + "]";
    }
  }

  String url(String name) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }
}
