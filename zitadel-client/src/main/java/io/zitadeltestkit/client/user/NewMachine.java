package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A service user to be created. Immutable: each method returns a changed copy, and throws an {@link
 * IllegalArgumentException} for null and blank text.
 *
 * <pre>{@code
 * NewMachine.named("bot").username("bot-1").in(orgId)
 * }</pre>
 *
 * <p>Organization and name are required, everything else is optional.
 */
public final class NewMachine {
  private final Fields fields;

  private NewMachine(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts with the name.
   *
   * @param name the name shown, 1 to 200 characters
   * @return a service user without an organization yet
   */
  public static NewMachine named(String name) {
    return new NewMachine(Fields.empty().set(Check.text(name, "name"), "machine", "name"));
  }

  /**
   * Puts the service user into an organization.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewMachine in(String organizationId) {
    return top("organizationId", Check.text(organizationId, "organizationId"));
  }

  /**
   * The same as {@link #in}; {@code in} is a keyword in Kotlin.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewMachine inOrganization(String organizationId) {
    return in(organizationId);
  }

  /**
   * Sets the id. By default Zitadel generates it.
   *
   * @param userId at most 200 characters
   * @return a changed copy
   */
  public NewMachine id(String userId) {
    return top("userId", Check.text(userId, "userId"));
  }

  /**
   * Sets the user name. By default it is the id.
   *
   * @param username at most 200 characters; unique in the whole instance by default
   * @return a changed copy
   */
  public NewMachine username(String username) {
    return top("username", Check.text(username, "username"));
  }

  /**
   * Sets the description. By default there is none.
   *
   * @param description at most 500 characters
   * @return a changed copy
   */
  public NewMachine description(String description) {
    return machine("description", Check.text(description, "description"));
  }

  /**
   * Sets the format of its OAuth access tokens.
   *
   * @param type opaque ({@link AccessTokenType#BEARER}) by default
   * @return a changed copy
   */
  public NewMachine accessTokenType(AccessTokenType type) {
    return machine(
        "accessTokenType", "ACCESS_TOKEN_TYPE_" + Check.known(type, "accessTokenType").name());
  }

  private NewMachine top(String field, String value) {
    return new NewMachine(fields.with(field, value));
  }

  private NewMachine machine(String field, String value) {
    return new NewMachine(fields.set(value, "machine", field));
  }

  Fields request() {
    if (fields.get("organizationId") == null) {
      throw new IllegalArgumentException(
          "A service user belongs to an organization: call NewMachine.in(organizationId)");
    }
    return fields.with("machine", fields.object("machine"));
  }

  /** The names and the organization. */
  @Override
  public String toString() {
    return "NewMachine[name=%s, username=%s, organizationId=%s]"
        .formatted(
            fields.object("machine").get("name"),
            fields.get("username"),
            fields.get("organizationId"));
  }
}
