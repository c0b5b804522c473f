package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * An application to be created. Immutable: each method returns a changed copy, and throws an {@link
 * IllegalArgumentException} for null and blank text.
 *
 * <pre>{@code
 * NewApplication.oidc("web", OidcOptions.web("https://app.example/callback")).in(projectId)
 * }</pre>
 *
 * <p>Name, configuration and project are required, everything else is optional.
 */
public final class NewApplication {
  private final Fields fields;
  private final String kind;

  private NewApplication(Fields fields, String kind) {
    this.fields = fields;
    this.kind = kind;
  }

  /**
   * An OpenID Connect client.
   *
   * @param name 1 to 200 characters, unique in the project
   * @param options how it is configured
   * @return an application without a project yet
   */
  public static NewApplication oidc(String name, OidcOptions options) {
    return new NewApplication(
        named(name).with(ApplicationFields.OIDC, ApplicationFields.oidc(options)),
        ApplicationFields.OIDC);
  }

  /**
   * An API that checks tokens.
   *
   * @param name 1 to 200 characters, unique in the project
   * @param method how it authenticates at the introspection endpoint
   * @return an application without a project yet
   */
  public static NewApplication api(String name, ApiAuthMethod method) {
    return new NewApplication(
        named(name).with(ApplicationFields.API, ApplicationFields.api(method)),
        ApplicationFields.API);
  }

  private static Fields named(String name) {
    return Fields.of("name", Check.text(name, "name"));
  }

  /**
   * Puts the application into a project.
   *
   * @param projectId its id
   * @return a changed copy
   */
  public NewApplication in(String projectId) {
    return new NewApplication(fields.with("projectId", Check.text(projectId, "projectId")), kind);
  }

  /**
   * The same as {@link #in}; {@code in} is a keyword in Kotlin.
   *
   * @param projectId its id
   * @return a changed copy
   */
  public NewApplication inProject(String projectId) {
    return in(projectId);
  }

  /**
   * Sets the id. By default Zitadel generates it.
   *
   * @param applicationId at most 200 characters
   * @return a changed copy
   */
  public NewApplication id(String applicationId) {
    return new NewApplication(
        fields.with("applicationId", Check.text(applicationId, "applicationId")), kind);
  }

  Fields request() {
    if (fields.get("projectId") == null) {
      throw new IllegalArgumentException(
          "An application belongs to a project: call NewApplication.in(projectId)");
    }
    return fields;
  }

  /** The name of the object in the answer that contains the client id. */
  String kind() {
    return kind;
  }

  /** Name and project. */
  @Override
  public String toString() {
    return "NewApplication[name=%s, projectId=%s]"
        .formatted(fields.get("name"), fields.get("projectId"));
  }
}
