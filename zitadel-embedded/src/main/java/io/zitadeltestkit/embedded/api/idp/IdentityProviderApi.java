package io.zitadeltestkit.embedded.api.idp;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.IdentityProviders;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;
import io.zitadeltestkit.embedded.proto.Length;

/** {@code zitadel.idp.v2.IdentityProviderService}. */
public final class IdentityProviderApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.idp.v2.IdentityProviderService")
        .add("GetIDPByID", GetIDPByIDRequest.class, IdentityProviderApi::get)
        .rest(Verb.GET, "/v2/idps/{id}");
  }

  record GetIDPByIDRequest(@Length(min = 1, max = 200) String id) {}

  record GetIDPByIDResponse() {}

  private static GetIDPByIDResponse get(Call call, GetIDPByIDRequest request) {
    throw IdentityProviders.notFound("QUERY-SAFrt");
  }
}
