package io.zitadeltestkit.embedded.internal.api.v1;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberMethodsV1;
import io.zitadeltestkit.embedded.internal.api.application.AppMethodsV1;
import io.zitadeltestkit.embedded.internal.api.authorization.UserGrantMethodsV1;
import io.zitadeltestkit.embedded.internal.api.idp.NoIdentityProvidersV1;
import io.zitadeltestkit.embedded.internal.api.instance.InformationMethodsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.Healthz;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMethodsV1;
import io.zitadeltestkit.embedded.internal.api.project.ProjectMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.LanguageMethodsV1;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyMethodsOfServicesV1;
import io.zitadeltestkit.embedded.internal.api.user.UserMethodsV1;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.management.v1.ManagementService}. */
public final class ManagementApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.management.v1.ManagementService")
        .add("Healthz", EmptyRequest.class, Healthz::answer)
        .with(InformationMethodsV1::addTo)
        .with(LanguageMethodsV1::addTo)
        .with(NoIdentityProvidersV1::addToManagement)
        .with(UserMethodsV1::addTo)
        .with(ProjectMethodsV1::addTo)
        .with(AppMethodsV1::addTo)
        .with(UserGrantMethodsV1::addTo)
        .with(MemberMethodsV1::addTo)
        .with(OrgMethodsV1::addTo)
        .with(PolicyMethodsOfServicesV1::addToManagement);
  }
}
