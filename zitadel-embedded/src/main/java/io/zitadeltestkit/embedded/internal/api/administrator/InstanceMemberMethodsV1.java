package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.AddIAMMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.ListIAMMemberRolesRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.RemoveIAMMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.InstanceMemberMessagesV1.UpdateIAMMemberRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods about the administrators of the instance. */
public final class InstanceMemberMethodsV1 {
  private InstanceMemberMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListIAMMemberRoles", ListIAMMemberRolesRequest.class, InstanceMemberCallsV1::roles)
        .add("ListIAMMembers", ListIAMMembersRequest.class, InstanceMemberCallsV1::list)
        .add("AddIAMMember", AddIAMMemberRequest.class, InstanceMemberCallsV1::add)
        .add("UpdateIAMMember", UpdateIAMMemberRequest.class, InstanceMemberCallsV1::update)
        .add("RemoveIAMMember", RemoveIAMMemberRequest.class, InstanceMemberCallsV1::remove);
  }
}
