package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes people as the user service does, for the services that make people along with others. */
public final class NewPeople {
  private NewPeople() {}

  /**
   * A created person.
   *
   * @param userId the id
   * @param emailCode the code that verifies the address, if it was requested
   * @param phoneCode the code that verifies the number, if it was requested
   */
  public record Added(String userId, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "Added[" + userId + "]";
    }
  }

  /** Creates a person in an organization. The permission is checked before. */
  public static Added add(Tx tx, String orgId, AddHumanUserRequest request) {
    HumanCreation.Created created = of(orgId, request).apply(tx);
    return new Added(created.user().id(), created.emailCode(), created.phoneCode());
  }

  static HumanCreation of(String orgId, AddHumanUserRequest request) {
    return new HumanCreation(
        orgId,
        request.userId(),
        request.username(),
        Objects.requireNonNull(request.profile()),
        Objects.requireNonNull(request.email()),
        request.phone(),
        request.password(),
        request.hashedPassword(),
        !request.idpLinks().isEmpty(),
        request.totpSecret(),
        request.metadata().stream().map(entry -> new Entry(entry.key(), entry.value())).toList());
  }
}
