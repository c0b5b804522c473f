package io.zitadeltestkit.server.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the server in the container, the same as in docker/compose.yaml. */
final class ServerSettings {
  static final String ADMIN_TOKEN = "/admin.pat";
  static final String LOGIN_TOKEN = "/login-client.pat";
  static final String DATABASE_HOST = "database";
  static final String DATABASE_PASSWORD = "postgres";
  static final List<String> COMMAND =
      List.of(
          "start-from-init",
          "--masterkey",
          "MasterkeyNeedsToHave32Characters",
          "--tlsMode",
          "disabled");

  /** Later than any session. */
  private static final String END = "2099-01-01T00:00:00Z";

  private ServerSettings() {}

  static Map<String, String> of(int port, String version) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("ZITADEL_TLS_ENABLED", "false");
    all.put("ZITADEL_EXTERNALSECURE", "false");
    all.put("ZITADEL_EXTERNALDOMAIN", "localhost");
    all.put("ZITADEL_EXTERNALPORT", Integer.toString(port));
    all.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "admin");
    all.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_NAME", "Admin");
    all.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", END);
    all.put("ZITADEL_FIRSTINSTANCE_PATPATH", ADMIN_TOKEN);
    all.put("ZITADEL_FIRSTINSTANCE_ORG_LOGINCLIENT_MACHINE_USERNAME", "login-client");
    all.put("ZITADEL_FIRSTINSTANCE_ORG_LOGINCLIENT_MACHINE_NAME", "Login client");
    all.put("ZITADEL_FIRSTINSTANCE_ORG_LOGINCLIENT_PAT_EXPIRATIONDATE", END);
    all.put("ZITADEL_FIRSTINSTANCE_LOGINCLIENTPATPATH", LOGIN_TOKEN);
    all.put("ZITADEL_FIRSTINSTANCE_ORG_HUMAN_PASSWORDCHANGEREQUIRED", "false");
    all.put("ZITADEL_DATABASE_POSTGRES_HOST", DATABASE_HOST);
    all.put("ZITADEL_DATABASE_POSTGRES_PORT", "5432");
    all.put("ZITADEL_DATABASE_POSTGRES_DATABASE", "zitadel");
    // Server and database start at the same time.
    all.put("ZITADEL_DATABASE_POSTGRES_AWAITINITIALCONN", "60s");
    all.put("ZITADEL_DATABASE_POSTGRES_USER_USERNAME", "zitadel");
    all.put("ZITADEL_DATABASE_POSTGRES_USER_PASSWORD", "zitadel");
    all.put("ZITADEL_DATABASE_POSTGRES_USER_SSL_MODE", "disable");
    all.put("ZITADEL_DATABASE_POSTGRES_ADMIN_USERNAME", "postgres");
    all.put("ZITADEL_DATABASE_POSTGRES_ADMIN_PASSWORD", DATABASE_PASSWORD);
    all.put("ZITADEL_DATABASE_POSTGRES_ADMIN_SSL_MODE", "disable");
    // The built-in sign-in pages; those of version 2 would need a container of their own.
    all.put("ZITADEL_DEFAULTINSTANCE_FEATURES_LOGINV2_REQUIRED", "false");
    all.put("ZITADEL_SERVICEPING_ENABLED", "false");
    all.put("ZITADEL_MACHINE_IDENTIFICATION_WEBHOOK_ENABLED", "false");
    all.put("ZITADEL_MACHINE_IDENTIFICATION_HOSTNAME_ENABLED", "true");
    // The server posts its messages to this machine, which newer releases refuse by default. An
    // empty list has no effect, and releases before v4.15.2 use the older names.
    for (String list :
        List.of(
            "ZITADEL_HTTPCLIENT_DENYLIST",
            "ZITADEL_EXECUTIONS_DENYLIST",
            "ZITADEL_ACTIONS_HTTP_DENYLIST")) {
      all.put(list, "denied.invalid");
    }
    // The embedded server's own image; the real one does not read them.
    all.put("ZITADEL_EMBEDDED_TRAPS", "off");
    if (!version.isEmpty()) {
      all.put("ZITADEL_TESTKIT_VERSION", version);
    }
    return all;
  }
}
