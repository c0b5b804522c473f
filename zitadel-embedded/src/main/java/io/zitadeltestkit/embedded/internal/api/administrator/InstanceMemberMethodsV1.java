package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.MemberRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods about the administrators of the instance. */
public final class InstanceMemberMethodsV1 {
  private InstanceMemberMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListIAMMemberRoles", EmptyRequest.class, InstanceMemberCallsV1::roles)
        .add("ListIAMMembers", ListIAMMembersRequest.class, InstanceMemberCallsV1::list)
        .add("AddIAMMember", MemberRequest.class, InstanceMemberCallsV1::add)
        .add("UpdateIAMMember", MemberRequest.class, InstanceMemberCallsV1::update)
        .add("RemoveIAMMember", UserIdRequest.class, InstanceMemberCallsV1::remove);
  }
}
