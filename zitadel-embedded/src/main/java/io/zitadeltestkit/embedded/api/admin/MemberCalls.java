package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.admin.MemberMessages.AddIAMMemberRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.ListIAMMemberRolesRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.ListIAMMemberRolesResponse;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.RemoveIAMMemberRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.UpdateIAMMemberRequest;
import io.zitadeltestkit.embedded.api.permission.InstanceAdministrators;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.MemberChanges;
import io.zitadeltestkit.embedded.api.v1.Members;
import io.zitadeltestkit.embedded.model.Membership.Scope;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;

/** The administrators of the instance. */
final class MemberCalls {
  private MemberCalls() {}

  static ListIAMMemberRolesResponse roles(Call call, ListIAMMemberRolesRequest request) {
    List<String> roles = Members.roles(role -> role.startsWith("IAM"));
    return new ListIAMMemberRolesResponse(new ListDetailsV1(roles.size(), call.now()), roles);
  }

  static Members.ListResponse list(Call call, ListIAMMembersRequest request) {
    return Members.list(
        call,
        Scope.INSTANCE,
        call.instance().id(),
        request.queries(),
        request.query(),
        request.sortingColumn());
  }

  static DetailsResponse add(Call call, AddIAMMemberRequest request) {
    return MemberChanges.add(call, new InstanceAdministrators(), request.userId(), request.roles());
  }

  static DetailsResponse update(Call call, UpdateIAMMemberRequest request) {
    return MemberChanges.change(
        call, new InstanceAdministrators(), request.userId(), request.roles());
  }

  static DetailsResponse remove(Call call, RemoveIAMMemberRequest request) {
    return MemberChanges.remove(
        call, new InstanceAdministrators(), request.userId(), call.instance().id());
  }
}
