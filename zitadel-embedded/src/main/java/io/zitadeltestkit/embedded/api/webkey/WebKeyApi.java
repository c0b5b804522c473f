package io.zitadeltestkit.embedded.api.webkey;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.webkey.WebKeyMessages.ActivateWebKeyRequest;
import io.zitadeltestkit.embedded.api.webkey.WebKeyMessages.CreateWebKeyRequest;
import io.zitadeltestkit.embedded.api.webkey.WebKeyMessages.DeleteWebKeyRequest;
import io.zitadeltestkit.embedded.api.webkey.WebKeyMessages.ListWebKeysRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.webkey.v2.WebKeyService}. */
public final class WebKeyApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.webkey.v2.WebKeyService")
        .add("CreateWebKey", "iam.web_key.write", CreateWebKeyRequest.class, WebKeyCalls::create)
        .add(
            "ActivateWebKey",
            "iam.web_key.write",
            ActivateWebKeyRequest.class,
            WebKeyCalls::activate)
        .add("DeleteWebKey", "iam.web_key.delete", DeleteWebKeyRequest.class, WebKeyCalls::delete)
        .add("ListWebKeys", "iam.web_key.read", ListWebKeysRequest.class, WebKeyCalls::list);
  }
}
