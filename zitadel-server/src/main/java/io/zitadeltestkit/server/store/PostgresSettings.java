package io.zitadeltestkit.server.store;

import java.time.Duration;

/**
 * The database for the state, and its users.
 *
 * @param host host name
 * @param port port
 * @param database name of the database; created at the set-up if it is missing
 * @param user the owner of the state; created at the set-up if it is missing
 * @param admin may create users and databases
 * @param adminDatabase the database that exists before the set-up
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
   * @param sslMode the TLS mode, as the connection parameter of PostgreSQL
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
