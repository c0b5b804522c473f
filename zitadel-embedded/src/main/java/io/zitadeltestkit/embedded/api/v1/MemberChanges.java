package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.api.permission.Administrators;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;

/** Changes administrators; the rules are those of the second generation. */
public final class MemberChanges {
  private MemberChanges() {}

  /** Gives a user roles. */
  public static DetailsResponse add(
      Call call, Administrators administrators, String userId, List<String> roles) {
    Membership added = call.write(tx -> administrators.add(call, tx, userId, roles));
    return DetailsResponse.ofMaking(added.stamp(), added.resourceOwner());
  }

  /** Replaces a user's roles. */
  public static DetailsResponse change(
      Call call, Administrators administrators, String userId, List<String> roles) {
    Membership changed = call.write(tx -> administrators.change(call, tx, userId, roles));
    return DetailsResponse.ofChange(changed.stamp(), changed.resourceOwner());
  }

  /** Takes a user's roles away; that it has none is no fault. */
  public static DetailsResponse remove(
      Call call, Administrators administrators, String userId, String resourceOwner) {
    return DetailsResponse.ofRemoval(
        call.write(tx -> administrators.remove(call, tx, userId)).orElse(null), resourceOwner);
  }
}
