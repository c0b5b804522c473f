package io.zitadeltestkit.embedded.internal.api.webkey;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.CreateWebKeyRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.webkey.v2.WebKeyService}. */
public final class WebKeyApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.webkey.v2.WebKeyService")
        .add("CreateWebKey", CreateWebKeyRequest.class, WebKeyCalls::create)
        .add("ActivateWebKey", IdRequest.class, WebKeyCalls::activate)
        .add("DeleteWebKey", IdRequest.class, WebKeyCalls::delete)
        .add("ListWebKeys", EmptyRequest.class, WebKeyCalls::list);
  }
}
