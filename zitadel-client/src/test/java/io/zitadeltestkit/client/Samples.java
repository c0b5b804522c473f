package io.zitadeltestkit.client;

import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.application.ApiAuthMethod;
import io.zitadeltestkit.client.application.ApplicationChange;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.metadata.MetadataValue;
import io.zitadeltestkit.client.organization.NewOrganization;
import io.zitadeltestkit.client.organization.OrganizationChange;
import io.zitadeltestkit.client.project.NewProject;
import io.zitadeltestkit.client.project.ProjectChange;
import io.zitadeltestkit.client.session.NewSession;
import io.zitadeltestkit.client.session.SessionChange;
import io.zitadeltestkit.client.user.HumanChange;
import io.zitadeltestkit.client.user.MachineChange;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.VerificationCode;
import java.util.List;

/** A valid argument of each type that services take. */
final class Samples {
  private static final List<Object> ALL =
      List.of(
          NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in("1"),
          NewMachine.named("bot").in("1"),
          HumanChange.nothing().displayName("Minnie"),
          MachineChange.nothing().name("bot"),
          new VerificationCode("ABC123"),
          NewOrganization.named("acme"),
          OrganizationChange.nothing().name("acme"),
          NewApplication.api("api", ApiAuthMethod.BASIC).in("1"),
          ApplicationChange.nothing().name("web"),
          NewProject.named("shop").in("1"),
          ProjectChange.nothing().name("shop"),
          NewSession.ofLoginName("minnie"),
          SessionChange.nothing().password("Passw0rd!"),
          AdministratorResource.organization("1"),
          ManagerRole.ORG_OWNER,
          MetadataValue.of("value"));

  private Samples() {}

  static Object of(Class<?> type) {
    return ALL.stream()
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample of " + type));
  }
}
