package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;

/** Changes administrators; the rules are those of the second generation. */
public final class MemberChangesV1 {
  private MemberChangesV1() {}

  /** Gives a user roles. */
  public static DetailsResponseV1 add(
      Call call, Administrators administrators, String userId, List<String> roles) {
    Membership added = call.write(tx -> administrators.add(call, tx, userId, roles));
    return DetailsResponseV1.ofMaking(added.stamp(), added.resourceOwner());
  }

  /** Replaces a user's roles. */
  public static DetailsResponseV1 change(
      Call call, Administrators administrators, String userId, List<String> roles) {
    Membership changed = call.write(tx -> administrators.change(call, tx, userId, roles));
    return DetailsResponseV1.ofChange(changed.stamp(), changed.resourceOwner());
  }

  /** Removes a user's roles; it is not an error if there are none. */
  public static DetailsResponseV1 remove(
      Call call, Administrators administrators, String userId, String resourceOwner) {
    return DetailsResponseV1.ofRemoval(
        call.write(tx -> administrators.remove(call, tx, userId)).orElse(null), resourceOwner);
  }
}
