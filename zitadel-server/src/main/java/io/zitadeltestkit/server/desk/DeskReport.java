package io.zitadeltestkit.server.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.desk.EnvNames;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes a started server, for the output and for the file. */
final class DeskReport {
  private final String url;
  private final String page;
  private final List<Map<String, String>> people = new ArrayList<>();
  private final List<Map<String, String>> applications = new ArrayList<>();
  private final Map<String, String> secrets = new LinkedHashMap<>();

  DeskReport(String url, String page, Seeded seeded) {
    this.url = url;
    this.page = page;
    seeded
        .users()
        .values()
        .forEach(
            user -> people.add(Map.of("loginName", user.loginName(), "password", user.password())));
    seeded
        .projects()
        .forEach(
            project ->
                project
                    .applications()
                    .forEach((name, application) -> add(project.name(), name, application)));
  }

  private void add(String project, String name, SeededApplication application) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("project", project);
    row.put("name", name);
    row.put("clientId", application.clientId());
    secrets.put(EnvNames.clientId(project, name), application.clientId());
    if (application.hasClientSecret()) {
      String variable = EnvNames.clientSecret(project, name);
      row.put("clientSecretVariable", variable);
      secrets.put(variable, application.clientSecret());
    }
    applications.add(row);
  }

  /** {@return the variables of the file, with the secrets} */
  Map<String, String> variables(JsonNode token, String loginClientToken) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ZITADEL_HOST", url);
    variables.put("ZITADEL_ISSUER", url);
    variables.put("ZITADEL_PAT", token.path("token").asText());
    variables.put("ZITADEL_PAT_ID", token.path("tokenId").asText());
    variables.put("ZITADEL_LOGIN_PAT", loginClientToken);
    variables.putAll(secrets);
    return variables;
  }

  /** {@return the output for scripts, without client secrets and tokens} */
  Map<String, Object> json(String envFile, List<String> warnings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", url);
    json.put("issuer", url);
    json.put("page", page);
    json.put("people", people);
    json.put("applications", applications);
    json.put("envFile", envFile);
    json.put("warnings", warnings);
    return json;
  }

  /** {@return the output for people, in lines} */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("  issuer  " + url);
    lines.add("  page    " + page);
    lines.add("People");
    int widest = width(people, "loginName");
    people.forEach(
        person ->
            lines.add(
                "  "
                    + padded(person.getOrDefault("loginName", ""), widest)
                    + "  "
                    + (person.getOrDefault("password", "").isEmpty()
                        ? "(no password)"
                        : person.get("password"))));
    lines.add("Applications");
    applications.forEach(
        application ->
            lines.add(
                "  %s / %s  client id %s%s"
                    .formatted(
                        application.get("project"),
                        application.get("name"),
                        application.get("clientId"),
                        application.containsKey("clientSecretVariable")
                            ? ", secret in " + application.get("clientSecretVariable")
                            : "")));
    return lines;
  }

  private static int width(List<Map<String, String>> rows, String field) {
    return rows.stream().mapToInt(row -> row.getOrDefault(field, "").length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "DeskReport[" + url + "]";
  }
}
