package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.administrator.OrganizationAdministrators;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.SetUpOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.SetUpOrgResponse;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Objects;

/** Creates an organization with its first administrator. */
final class OrgSetUpV1 {
  private static final List<String> OWNER = List.of("ORG_OWNER");

  private OrgSetUpV1() {}

  static SetUpOrgResponse setUp(Call call, SetUpOrgRequest request) {
    SetUpOrgRequest.Org wanted = Objects.requireNonNull(request.org());
    NewHuman human = human(Objects.requireNonNull(request.human())).normalised();
    List<String> roles = request.roles().isEmpty() ? OWNER : request.roles();
    return call.write(
        tx -> {
          Organization org = org(call, tx, wanted);
          User user = NewPeopleV1.add(tx, human.withOrgId(org.id()));
          new OrganizationAdministrators(org.id()).addUnchecked(tx, user.id(), roles);
          return new SetUpOrgResponse(
              DetailsV1.ofMaking(org.stamp(), org.id()), org.id(), user.id());
        });
  }

  private static Organization org(Call call, Tx tx, SetUpOrgRequest.Org wanted) {
    Organization org = Organizations.create(tx, "", wanted.name(), call.requestedDomain());
    if (!wanted.domain().isEmpty()) {
      OrganizationDomains.add(
          tx, org.id(), wanted.domain(), call.requestedDomain(), Organizations.ALLOWED);
      OrganizationDomains.setPrimary(tx, org.id(), wanted.domain());
    }
    return tx.find(Organization.TABLE, org.id()).orElse(org);
  }

  private static NewHuman human(SetUpOrgRequest.Human human) {
    SetUpOrgRequest.Human.Email email = Objects.requireNonNull(human.email());
    boolean hasPassword = !human.password().isEmpty();
    return NewPeopleV1.of(
            "",
            human.userName(),
            Objects.requireNonNull(human.profile()),
            email.email(),
            email.isEmailVerified(),
            human.phone())
        .with(
            b ->
                b.password(hasPassword ? human.password() : null)
                    .passwordChangeRequired(true)
                    .initial(!email.isEmailVerified() || !hasPassword));
  }
}
