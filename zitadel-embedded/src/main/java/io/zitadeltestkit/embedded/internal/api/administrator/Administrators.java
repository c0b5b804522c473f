package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.access.Roles;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The rules for the administrators of an entity, for both generations of the API. The caller's
 * permission is checked in the real server's order: among the other rules, not always first.
 */
public interface Administrators {
  /** The role that is valid on all kinds of entities. */
  String SELF_MANAGEMENT_GLOBAL = "SELF_MANAGEMENT_GLOBAL";

  /** Gives a user roles on the entity; refuses a user who already has roles there. */
  Membership add(Call call, Tx tx, String userId, List<String> roles);

  /** Replaces a user's roles; nothing changes if they are the same in the same order. */
  Membership change(Call call, Tx tx, String userId, List<String> roles);

  /**
   * Removes a user's roles. It is not an error if there are none.
   *
   * @return when they were removed, now or earlier; empty if the user never had any
   */
  Optional<Stamp> remove(Call call, Tx tx, String userId);

  /** Returns whether all roles exist and may be given on entities whose roles have this prefix. */
  static boolean areValid(List<String> roles, String prefix) {
    return roles.stream()
        .allMatch(
            role ->
                Roles.exists(role)
                    && (role.startsWith(prefix) || role.equals(SELF_MANAGEMENT_GLOBAL)));
  }

  /** Writes other roles into a membership, unless they are the same. */
  static Membership replaceRoles(Tx tx, Membership membership, List<String> roles) {
    return membership.roles().equals(roles)
        ? membership
        : tx.put(
            Membership.TABLE, membership.with(b -> b.roles(roles).stamp(tx.changed(membership))));
  }

  /** Returns when a membership was removed, if it was. */
  static Optional<Stamp> removedBefore(Tx tx, String membershipId) {
    return Removal.stamp(tx.state(), Membership.TABLE, membershipId);
  }
}
