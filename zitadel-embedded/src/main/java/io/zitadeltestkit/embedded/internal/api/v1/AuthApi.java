package io.zitadeltestkit.embedded.internal.api.v1;

import io.zitadeltestkit.embedded.internal.api.authorization.MyAccessMethodsV1;
import io.zitadeltestkit.embedded.internal.api.idp.NoIdentityProvidersV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.Healthz;
import io.zitadeltestkit.embedded.internal.api.session.MySessionMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.LanguageMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.MyPolicyMethodsV1;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMethodsV1;
import io.zitadeltestkit.embedded.internal.api.user.MyselfMethodsV1;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.auth.v1.AuthService}. */
public final class AuthApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.auth.v1.AuthService")
        .add("Healthz", EmptyRequest.class, Healthz::answer)
        .with(LanguageMethodsV1::addTo)
        .with(MyselfMethodsV1::addTo)
        .with(MyUserMethodsV1::addTo)
        .with(MyAccessMethodsV1::addTo)
        .with(MySessionMethodsV1::addTo)
        .with(MyPolicyMethodsV1::addTo)
        .with(part -> NoIdentityProvidersV1.addLists(part, "ListMyLinkedIDPs"));
  }
}
