package io.zitadeltestkit.embedded.internal.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of an application that the page shows: those for configuring a client.
 *
 * @param applicationId the application's id
 * @param name its name
 * @param project the project's name
 * @param projectId the project's id
 * @param clientId the client id
 * @param kind its kind
 * @param hasSecret whether it has a client secret
 * @param redirectUris its redirect URIs
 */
public record ClientSettings(
    String applicationId,
    String name,
    String project,
    String projectId,
    String clientId,
    Kind kind,
    boolean hasSecret,
    List<String> redirectUris) {
  /** The kind of an application, in a developer's words. */
  public enum Kind {
    API("API"),
    WEB("web application"),
    USER_AGENT("single-page application"),
    NATIVE("native application");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** {@return the values of the template} */
  public Map<String, ?> row(String issuer) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name);
    row.put("project", project);
    row.put("projectId", projectId);
    row.put("clientId", clientId);
    row.put("kind", kind.words);
    row.put("issuer", issuer);
    row.put("secretVariable", hasSecret ? EnvNames.clientSecret(project, name) : "");
    row.put("redirectUris", redirectUris);
    row.put("snippets", Snippets.of(issuer, this));
    return row;
  }
}
