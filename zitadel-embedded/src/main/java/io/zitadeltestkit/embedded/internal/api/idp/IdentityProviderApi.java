package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.idp.v2.IdentityProviderService}. */
public final class IdentityProviderApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.idp.v2.IdentityProviderService")
        .add("GetIDPByID", IdRequest.class, IdentityProviderApi::get);
  }

  private static EmptyResponse get(Call call, IdRequest request) {
    throw IdentityProviders.notFound("QUERY-SAFrt");
  }
}
