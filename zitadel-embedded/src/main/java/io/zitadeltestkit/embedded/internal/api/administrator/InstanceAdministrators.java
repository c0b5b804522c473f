package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;

/** The administrators of the instance. */
public final class InstanceAdministrators implements Administrators {
  private static final String PREFIX = "IAM";
  private static final String INVALID = "Member is invalid";

  @Override
  public Membership add(Call call, Tx tx, String userId, List<String> roles) {
    call.requireOnInstance("iam.member.write");
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("INSTANCE-4m0fS", INVALID);
    }
    if (!tx.state().has(User.TABLE, userId)) {
      throw Fault.failedPrecondition("INSTA-GSXOn", "User could not be found");
    }
    if (find(call, tx, userId).isPresent()) {
      throw Fault.alreadyExists("INSTA-pFDwe", "Errors.Instance.Member.AlreadyExists");
    }
    return tx.put(
        Membership.TABLE, Membership.onInstance(call.instance().id(), userId, roles, tx.created()));
  }

  @Override
  public Membership change(Call call, Tx tx, String userId, List<String> roles) {
    if (userId.isEmpty() || roles.isEmpty()) {
      throw Fault.invalidArgument("INSTANCE-LiaZi", INVALID);
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("INSTANCE-3m9fs", INVALID);
    }
    Membership membership =
        find(call, tx, userId)
            .orElseThrow(() -> Fault.notFound("INSTANCE-D8JxR", "Errors.NotFound"));
    call.requireOnInstance("iam.member.write");
    return Administrators.replaceRoles(tx, membership, roles);
  }

  @Override
  public Optional<Stamp> remove(Call call, Tx tx, String userId) {
    if (userId.isEmpty()) {
      throw Fault.invalidArgument("INSTANCE-LiaZi", "ID missing");
    }
    call.requireOnInstance("iam.member.delete");
    Optional<Membership> membership = find(call, tx, userId);
    return membership.isPresent()
        ? membership.map(found -> Removal.remove(tx, Membership.TABLE, found.id()))
        : Administrators.removedBefore(tx, idOf(call, userId));
  }

  private static Optional<Membership> find(Call call, Tx tx, String userId) {
    return tx.find(Membership.TABLE, idOf(call, userId));
  }

  private static String idOf(Call call, String userId) {
    return Membership.idOf(Scope.INSTANCE, call.instance().id(), userId);
  }
}
