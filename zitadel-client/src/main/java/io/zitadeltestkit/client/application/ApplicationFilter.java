package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/** A filter for applications. Blank text throws an {@link IllegalArgumentException}. */
public final class ApplicationFilter {
  private final Fields fields;

  private ApplicationFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The applications of a project.
   *
   * @param projectId its id
   * @return the filter
   */
  public static ApplicationFilter project(String projectId) {
    return new ApplicationFilter(
        Fields.of("projectIdFilter", Fields.of("projectId", Check.text(projectId, "projectId"))));
  }

  /**
   * The applications with this name.
   *
   * @param name the whole name, case included
   * @return the filter
   */
  public static ApplicationFilter name(String name) {
    return new ApplicationFilter(
        Fields.of("nameFilter", Wire.textFilter("name", Check.text(name, "name"), null)));
  }

  /**
   * The applications whose name matches.
   *
   * @param name the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static ApplicationFilter name(String name, TextMatch match) {
    return new ApplicationFilter(
        Fields.of("nameFilter", Wire.textFilter("name", Check.text(name, "name"), match)));
  }

  /**
   * The application with this client id.
   *
   * @param clientId the client id
   * @return the filter
   */
  public static ApplicationFilter clientId(String clientId) {
    return new ApplicationFilter(
        Fields.of("clientIdFilter", Fields.of("clientId", Check.text(clientId, "clientId"))));
  }

  /**
   * The applications in a state.
   *
   * @param state any but {@link ApplicationState#UNSPECIFIED}
   * @return the filter
   */
  public static ApplicationFilter state(ApplicationState state) {
    return new ApplicationFilter(
        Fields.of("stateFilter", "APPLICATION_STATE_" + Check.known(state, "state").name()));
  }

  /**
   * The applications of a kind.
   *
   * @param type the kind
   * @return the filter
   */
  public static ApplicationFilter type(ApplicationType type) {
    return new ApplicationFilter(
        Fields.of("typeFilter", "APPLICATION_TYPE_" + Check.given(type, "type").name()));
  }

  static ApplicationFilter keysOf(String applicationId) {
    return new ApplicationFilter(
        Fields.of(
            "applicationIdFilter",
            Fields.of("applicationId", Check.text(applicationId, "applicationId"))));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApplicationFilter filter && fields.equals(filter.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** The filter as it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}
