package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.ListIAMMemberRolesResponse;
import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.MemberRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;

/** The administrators of the instance. */
final class InstanceMemberCallsV1 {
  private InstanceMemberCallsV1() {}

  static ListIAMMemberRolesResponse roles(Call call, EmptyRequest request) {
    List<String> roles = MembersV1.roles(role -> role.startsWith("IAM"));
    return new ListIAMMemberRolesResponse(new ListDetailsV1(roles.size(), call.now()), roles);
  }

  static MembersV1.ListResponse list(Call call, ListIAMMembersRequest request) {
    return MembersV1.list(
        call,
        Scope.INSTANCE,
        call.instance().id(),
        request.queries(),
        request.query(),
        request.sortingColumn());
  }

  static DetailsResponseV1 add(Call call, MemberRequest request) {
    return MemberChangesV1.add(
        call, new InstanceAdministrators(), request.userId(), request.roles());
  }

  static DetailsResponseV1 update(Call call, MemberRequest request) {
    return MemberChangesV1.change(
        call, new InstanceAdministrators(), request.userId(), request.roles());
  }

  static DetailsResponseV1 remove(Call call, UserIdRequest request) {
    return MemberChangesV1.remove(
        call, new InstanceAdministrators(), request.userId(), call.instance().id());
  }
}
