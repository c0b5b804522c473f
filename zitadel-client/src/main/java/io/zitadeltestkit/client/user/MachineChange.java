package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A change of a service user: only what is set changes. Immutable: each method returns a changed
 * copy.
 */
public final class MachineChange {
  private final Fields fields;

  private MachineChange(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts a change.
   *
   * @return an empty change
   */
  public static MachineChange nothing() {
    return new MachineChange(Fields.empty());
  }

  /**
   * Changes the user name, and with it the OAuth client id.
   *
   * @param username at most 200 characters
   * @return a changed copy
   */
  public MachineChange username(String username) {
    return new MachineChange(fields.with("username", Check.text(username, "username")));
  }

  /**
   * Changes the name shown.
   *
   * @param name 1 to 200 characters
   * @return a changed copy
   */
  public MachineChange name(String name) {
    return machine("name", Check.text(name, "name"));
  }

  /**
   * Changes the description.
   *
   * @param description at most 500 characters; an empty text removes it
   * @return a changed copy
   */
  public MachineChange description(String description) {
    return machine("description", Check.given(description, "description"));
  }

  /**
   * Changes the format of its OAuth access tokens.
   *
   * @param type any but {@link AccessTokenType#UNRECOGNIZED}
   * @return a changed copy
   */
  public MachineChange accessTokenType(AccessTokenType type) {
    return machine(
        "accessTokenType", "ACCESS_TOKEN_TYPE_" + Check.known(type, "accessTokenType").name());
  }

  private MachineChange machine(String field, String value) {
    return new MachineChange(fields.set(value, "machine", field));
  }

  Fields request() {
    // Zitadel needs the kind of user even if only the user name changes.
    return fields.with("machine", fields.object("machine"));
  }

  /** The names of the changed fields. */
  @Override
  public String toString() {
    return "MachineChange" + fields;
  }
}
