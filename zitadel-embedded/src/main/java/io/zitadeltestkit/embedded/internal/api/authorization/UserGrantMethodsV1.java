package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.AddUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.BulkRemoveUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.ListUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UpdateUserGrantRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMessagesV1.UserGrantIdRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about user grants. */
public final class UserGrantMethodsV1 {
  private UserGrantMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetUserGrantByID", UserGrantIdRequest.class, UserGrantReadsV1::get)
        .add("ListUserGrants", ListUserGrantRequest.class, UserGrantReadsV1::list)
        .add("AddUserGrant", AddUserGrantRequest.class, UserGrantCallsV1::add)
        .add("UpdateUserGrant", UpdateUserGrantRequest.class, UserGrantCallsV1::update)
        .add("DeactivateUserGrant", UserGrantIdRequest.class, UserGrantCallsV1::deactivate)
        .add("ReactivateUserGrant", UserGrantIdRequest.class, UserGrantCallsV1::reactivate)
        .add("RemoveUserGrant", UserGrantIdRequest.class, UserGrantCallsV1::remove)
        .add("BulkRemoveUserGrant", BulkRemoveUserGrantRequest.class, UserGrantCallsV1::removeAll);
  }
}
