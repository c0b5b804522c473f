package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.CreateAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.ListAuthorizationsRequest;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationMessages.UpdateAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.authorization.v2.AuthorizationService}. */
public final class AuthorizationApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.authorization.v2.AuthorizationService")
        .add("ListAuthorizations", ListAuthorizationsRequest.class, AuthorizationReads::list)
        .add("CreateAuthorization", CreateAuthorizationRequest.class, AuthorizationWrites::create)
        .add("UpdateAuthorization", UpdateAuthorizationRequest.class, AuthorizationWrites::update)
        .add("DeleteAuthorization", IdRequest.class, AuthorizationWrites::delete)
        .add("ActivateAuthorization", IdRequest.class, AuthorizationWrites::activate)
        .add("DeactivateAuthorization", IdRequest.class, AuthorizationWrites::deactivate);
  }
}
