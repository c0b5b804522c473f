package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A change of an application: only what is set changes. Immutable: each method returns a changed
 * copy.
 */
public final class ApplicationChange {
  private final Fields fields;

  private ApplicationChange(Fields fields) {
    this.fields = fields;
  }

  /** {@return an empty change} */
  public static ApplicationChange nothing() {
    return new ApplicationChange(Fields.empty());
  }

  /**
   * Changes the name.
   *
   * @param name 1 to 200 characters
   * @return a changed copy
   */
  public ApplicationChange name(String name) {
    return new ApplicationChange(fields.with("name", Check.text(name, "name")));
  }

  /**
   * Changes the configuration of an OpenID Connect client.
   *
   * @param options what changes; a list replaces the one before
   * @return a changed copy
   */
  public ApplicationChange oidc(OidcOptions options) {
    return new ApplicationChange(
        fields.with(ApplicationFields.OIDC, ApplicationFields.oidc(options)));
  }

  /**
   * Changes the configuration of an API.
   *
   * @param method how it authenticates at the introspection endpoint
   * @return a changed copy
   */
  public ApplicationChange api(ApiAuthMethod method) {
    return new ApplicationChange(fields.with(ApplicationFields.API, ApplicationFields.api(method)));
  }

  Fields request() {
    return fields;
  }

  /** The names of the changed fields. */
  @Override
  public String toString() {
    return "ApplicationChange" + fields;
  }
}
