package io.zitadeltestkit.embedded.api.management;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.management.app.AppMethods;
import io.zitadeltestkit.embedded.api.management.grant.GrantMethods;
import io.zitadeltestkit.embedded.api.management.member.MemberMethods;
import io.zitadeltestkit.embedded.api.management.org.OrgMethods;
import io.zitadeltestkit.embedded.api.management.project.ProjectMethods;
import io.zitadeltestkit.embedded.api.management.user.UserMethods;
import io.zitadeltestkit.embedded.api.policy.PolicyApi;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.management.v1.ManagementService}. */
public final class ManagementApi implements Api {
  @Override
  public Service service() {
    return FirstGeneration.of("zitadel.management.v1.ManagementService", "management.txt")
        .add("Healthz", Healthz.Request.class, Healthz::answer)
        .with(InformationMethods::addTo)
        .with(UserMethods::addTo)
        .with(ProjectMethods::addTo)
        .with(AppMethods::addTo)
        .with(GrantMethods::addTo)
        .with(MemberMethods::addTo)
        .with(OrgMethods::addTo)
        .with(PolicyApi::addToManagement)
        .toService();
  }
}
