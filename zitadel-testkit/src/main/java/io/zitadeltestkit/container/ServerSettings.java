package io.zitadeltestkit.container;

import io.zitadeltestkit.instance.SystemUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a test server and its command line. The user's settings take precedence.
 *
 * <p>They don't differ from run to run: reusable containers and snapshots are found by them.
 */
final class ServerSettings {
  static final int PORT = 8080;
  static final String TOKEN_FILE = "/admin.pat";
  static final String DEFAULT_MASTERKEY = "zitadel-testkit-masterkey-32-chr";
  static final String DATABASE_HOST = "ZITADEL_DATABASE_POSTGRES_HOST";
  static final String EXTERNAL_DOMAIN = "ZITADEL_EXTERNALDOMAIN";
  static final String EXTERNAL_PORT = "ZITADEL_EXTERNALPORT";
  static final String CONFIG_FILE = "/zitadel-testkit-config.yaml";
  static final String STEPS_FILE = "/zitadel-testkit-steps.yaml";
  static final String CERTIFICATE_FILE = "/zitadel-testkit-tls.crt";
  static final String KEY_FILE = "/zitadel-testkit-tls.key";

  static final List<String> DENY_LISTS =
      List.of(
          "ZITADEL_HTTPCLIENT_DENYLIST",
          "ZITADEL_EXECUTIONS_DENYLIST",
          "ZITADEL_ACTIONS_HTTP_DENYLIST");

  private static final int MASTERKEY_LENGTH = 32;

  private ServerSettings() {}

  /** How a server is started. */
  enum Command {
    /** Sets an empty database up, then serves. */
    START_FROM_INIT("start-from-init"),
    /** Serves a database that is set up already. */
    START("start");

    private final String text;

    Command(String text) {
      this.text = text;
    }
  }

  static Map<String, String> environment(
      String externalDomain, boolean secure, DatabaseAddress database, SystemUser systemUser) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("ZITADEL_PORT", "" + PORT);
    settings.put("ZITADEL_TLS_ENABLED", "" + secure);
    settings.put(EXTERNAL_DOMAIN, externalDomain);
    settings.put(EXTERNAL_PORT, "" + PORT);
    settings.put("ZITADEL_EXTERNALSECURE", "" + secure);
    if (secure) {
      settings.put("ZITADEL_TLS_CERTPATH", CERTIFICATE_FILE);
      settings.put("ZITADEL_TLS_KEYPATH", KEY_FILE);
    }
    settings.put(DATABASE_HOST, database.host());
    settings.put("ZITADEL_DATABASE_POSTGRES_PORT", "" + database.port());
    settings.put("ZITADEL_DATABASE_POSTGRES_DATABASE", "zitadel");
    // Long enough for a database that starts at the same time; a wrong password is retried for as
    // long.
    settings.put("ZITADEL_DATABASE_POSTGRES_AWAITINITIALCONN", "30s");
    settings.put("ZITADEL_DATABASE_POSTGRES_USER_USERNAME", "zitadel");
    settings.put("ZITADEL_DATABASE_POSTGRES_USER_PASSWORD", "zitadel");
    settings.put("ZITADEL_DATABASE_POSTGRES_USER_SSL_MODE", "disable");
    settings.put("ZITADEL_DATABASE_POSTGRES_ADMIN_USERNAME", database.adminUser());
    settings.put("ZITADEL_DATABASE_POSTGRES_ADMIN_PASSWORD", database.adminPassword());
    settings.put("ZITADEL_DATABASE_POSTGRES_ADMIN_SSL_MODE", "disable");
    settings.put(
        "ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "zitadel-testkit-administrator");
    settings.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_NAME", "Administrator of the tests");
    // After the end of any snapshot; a date relative to now would differ from run to run.
    settings.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2099-01-01T00:00:00Z");
    settings.put("ZITADEL_FIRSTINSTANCE_PATPATH", TOKEN_FILE);
    settings.put(
        "ZITADEL_SYSTEMAPIUSERS",
        "{\"%s\":{\"KeyData\":\"%s\"}}".formatted(systemUser.name(), systemUser.keyData()));
    settings.put("ZITADEL_SERVICEPING_ENABLED", "false");
    settings.put("ZITADEL_MACHINE_IDENTIFICATION_WEBHOOK_ENABLED", "false");
    // By default a server identifies itself by its private address, and exits if it has none.
    settings.put("ZITADEL_MACHINE_IDENTIFICATION_HOSTNAME_ENABLED", "true");
    return settings;
  }

  /**
   * Lets the server call any address: a deny list with one nonexistent name, since an empty list
   * has no effect. Releases before v4.15.2 know only the two older names, and later ones merge
   * theirs.
   */
  static Map<String, String> outgoingCalls() {
    Map<String, String> settings = new TreeMap<>();
    for (String name : DENY_LISTS) {
      settings.put(name, "denied.invalid");
    }
    return settings;
  }

  static String[] command(
      Command command, String masterkey, boolean secure, boolean configFile, boolean stepsFile) {
    List<String> parts = new ArrayList<>();
    parts.add(command.text);
    parts.addAll(List.of("--masterkey", masterkey, "--tlsMode", secure ? "enabled" : "disabled"));
    if (configFile) {
      parts.addAll(List.of("--config", CONFIG_FILE));
    }
    if (stepsFile && command == Command.START_FROM_INIT) {
      parts.addAll(List.of("--steps", STEPS_FILE));
    }
    return parts.toArray(new String[0]);
  }

  static String checkedMasterkey(String masterkey) {
    if (masterkey.length() != MASTERKEY_LENGTH) {
      throw new IllegalArgumentException(
          "The masterkey has %d characters, and Zitadel takes only one of %d. Shorten or lengthen it."
              .formatted(masterkey.length(), MASTERKEY_LENGTH));
    }
    return masterkey;
  }
}
