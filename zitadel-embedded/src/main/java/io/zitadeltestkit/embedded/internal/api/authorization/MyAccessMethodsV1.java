package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyMembershipsRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMessagesV1.ListMyProjectOrgsRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.PageRequestV1;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods about the caller's permissions. */
public final class MyAccessMethodsV1 {
  private MyAccessMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListMyZitadelPermissions", EmptyRequest.class, MyAccessCallsV1::zitadelPermissions)
        .add("ListMyProjectPermissions", EmptyRequest.class, MyAccessCallsV1::projectPermissions)
        .add("ListMyMemberships", ListMyMembershipsRequest.class, MyAccessCallsV1::memberships)
        .add("ListMyUserGrants", PageRequestV1.class, MyAccessCallsV1::grants)
        .add("ListMyProjectOrgs", ListMyProjectOrgsRequest.class, MyAccessCallsV1::projectOrgs);
  }
}
