package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.admin.AdminMessages.GetSupportedLanguagesRequest;
import io.zitadeltestkit.embedded.api.admin.AdminMessages.GetSupportedLanguagesResponse;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.admin.v1.AdminService}. */
public final class AdminApi implements Api {
  @Override
  public Service service() {
    return Service.v1("zitadel.admin.v1.AdminService")
        .add("Healthz", Operation.PUBLIC, Healthz.Request.class, Healthz::answer)
        .rest(Verb.GET, "/admin/v1/healthz")
        .add(
            "GetSupportedLanguages",
            GetSupportedLanguagesRequest.class,
            (call, request) -> new GetSupportedLanguagesResponse(Languages.SUPPORTED))
        .rest(Verb.GET, "/admin/v1/languages");
  }
}
