package io.zitadeltestkit.embedded.api.management.grant;

import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.AddUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.BulkRemoveUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.DeactivateUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.GetUserGrantByIDRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.ListUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.ReactivateUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.RemoveUserGrantRequest;
import io.zitadeltestkit.embedded.api.management.grant.GrantMessages.UpdateUserGrantRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about user grants. */
public final class GrantMethods {
  private GrantMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .add("GetUserGrantByID", GetUserGrantByIDRequest.class, GrantReads::get)
        .add("ListUserGrants", ListUserGrantRequest.class, GrantReads::list)
        .add("AddUserGrant", AddUserGrantRequest.class, GrantCalls::add)
        .add("UpdateUserGrant", UpdateUserGrantRequest.class, GrantCalls::update)
        .add("DeactivateUserGrant", DeactivateUserGrantRequest.class, GrantCalls::deactivate)
        .add("ReactivateUserGrant", ReactivateUserGrantRequest.class, GrantCalls::reactivate)
        .add("RemoveUserGrant", RemoveUserGrantRequest.class, GrantCalls::remove)
        .add("BulkRemoveUserGrant", BulkRemoveUserGrantRequest.class, GrantCalls::removeAll);
  }
}
