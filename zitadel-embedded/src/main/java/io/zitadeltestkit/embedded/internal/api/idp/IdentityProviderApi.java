package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.proto.Length;

/** {@code zitadel.idp.v2.IdentityProviderService}. */
public final class IdentityProviderApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.idp.v2.IdentityProviderService")
        .add("GetIDPByID", GetIDPByIDRequest.class, IdentityProviderApi::get);
  }

  record GetIDPByIDRequest(@Length(min = 1, max = 200) String id) {}

  record GetIDPByIDResponse() {}

  private static GetIDPByIDResponse get(Call call, GetIDPByIDRequest request) {
    throw IdentityProviders.notFound("QUERY-SAFrt");
  }
}
