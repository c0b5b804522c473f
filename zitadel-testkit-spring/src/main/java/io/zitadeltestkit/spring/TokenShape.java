package io.zitadeltestkit.spring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** The claims of a token from Zitadel, with the changes of tests without a server. */
final class TokenShape {
  static final String ISSUER = "http://localhost:8080";
  private static final String ROLES = "urn:zitadel:iam:org:project:roles";
  private static final long LIFETIME_HOURS = 12;

  private final Map<String, String> projectIds = new LinkedHashMap<>();
  private final Map<String, List<String>> roles = new LinkedHashMap<>();
  private final List<Consumer<Map<String, Object>>> changes = new ArrayList<>();
  private String subject = idOf("subject");
  private String organizationId = idOf("organization");

  /**
   * Such as {@code invoices:reader}; {@code reader} without a project is a role of the first
   * project.
   */
  void addRole(String role) {
    int colon = role.indexOf(':');
    if (role.isBlank() || colon == 0 || colon == role.length() - 1) {
      throw new IllegalArgumentException(
          "The role \"%s\" has an empty part. Write it like \"invoices:reader\".".formatted(role));
    }
    String project = colon > 0 ? role.substring(0, colon) : firstProject();
    projectIds.putIfAbsent(project, idOf(project));
    roles.computeIfAbsent(project, absent -> new ArrayList<>()).add(role.substring(colon + 1));
  }

  private String firstProject() {
    return projectIds.isEmpty() ? "project" : projectIds.keySet().iterator().next();
  }

  void project(String name, String id) {
    projectIds.put(name, id);
  }

  void subject(String id) {
    subject = id;
  }

  void organization(String id) {
    organizationId = id;
  }

  void change(Consumer<Map<String, Object>> change) {
    changes.add(change);
  }

  /** {@return the claims of an access token, times as {@link Instant}} */
  Map<String, Object> claims() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("sub", subject);
    List<String> audience = new ArrayList<>();
    audience.add(idOf("client"));
    audience.addAll(projectIds.values());
    claims.put("aud", audience);
    claims.put("iat", now);
    claims.put("nbf", now);
    claims.put("exp", now.plus(LIFETIME_HOURS, ChronoUnit.HOURS));
    claims.put("jti", "V2_" + idOf("session") + "-at_" + idOf("token"));
    claims.put("client_id", idOf("client"));
    addRoles(claims);
    changes.forEach(change -> change.accept(claims));
    return claims;
  }

  /**
   * Without roles there are no role claims; the claim without a project id is for the first
   * project.
   */
  private void addRoles(Map<String, Object> claims) {
    roles.forEach(
        (project, keys) -> {
          Map<String, Object> byRole = new LinkedHashMap<>();
          keys.forEach(key -> byRole.put(key, Map.of(organizationId, "acme.localhost")));
          claims.putIfAbsent(ROLES, byRole);
          claims.put("urn:zitadel:iam:org:project:" + projectIds.get(project) + ":roles", byRole);
        });
  }

  /** {@return a number like Zitadel's ids, the same for the same name} */
  static String idOf(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return Long.toString(300_000_000_000_000_000L + sum.getValue());
  }
}
