package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.Check;
import io.zitadeltestkit.client.internal.Fields;

/** A change of a service user: what isn't named stays. Immutable: each method gives a copy. */
public final class MachineChange {
  private final Fields top;
  private final Fields machine;

  private MachineChange(Fields top, Fields machine) {
    this.top = top;
    this.machine = machine;
  }

  /**
   * Begins a change.
   *
   * @return a change of nothing yet
   */
  public static MachineChange nothing() {
    return new MachineChange(Fields.empty(), Fields.empty());
  }

  /**
   * Changes the user name, and with it the OAuth client id.
   *
   * @param username at most 200 characters
   * @return a changed copy
   */
  public MachineChange username(String username) {
    return new MachineChange(top.with("username", Check.text(username, "username")), machine);
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
   * Changes what it is for.
   *
   * @param description at most 500 characters; an empty text removes it
   * @return a changed copy
   */
  public MachineChange description(String description) {
    return machine("description", Check.given(description, "description"));
  }

  /**
   * Changes what its OAuth access tokens look like.
   *
   * @param type any but {@link AccessTokenType#UNRECOGNIZED}
   * @return a changed copy
   */
  public MachineChange accessTokenType(AccessTokenType type) {
    return machine(
        "accessTokenType", "ACCESS_TOKEN_TYPE_" + Check.known(type, "accessTokenType").name());
  }

  private MachineChange machine(String field, String value) {
    return new MachineChange(top, machine.with(field, value));
  }

  Fields request() {
    // Zitadel has to be told the kind of user even where only the user name changes.
    return top.with("machine", machine);
  }

  /** The names of what changes. */
  @Override
  public String toString() {
    return "MachineChange[" + top + ", " + machine + "]";
  }
}
