package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.admin.OrgMessages.SetUpOrgRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.SetUpOrgResponse;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.org.OrganizationDomains;
import io.zitadeltestkit.embedded.api.org.Organizations;
import io.zitadeltestkit.embedded.api.permission.OrganizationAdministrators;
import io.zitadeltestkit.embedded.api.user.NewHuman;
import io.zitadeltestkit.embedded.api.v1.NewPeople;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;
import java.util.Objects;

/** Makes an organisation with its first administrator. */
final class OrgSetUp {
  private static final List<String> OWNER = List.of("ORG_OWNER");

  private OrgSetUp() {}

  static SetUpOrgResponse setUp(Call call, SetUpOrgRequest request) {
    SetUpOrgRequest.Org wanted = Objects.requireNonNull(request.org());
    NewHuman human = human(Objects.requireNonNull(request.human())).normalised();
    List<String> roles = request.roles().isEmpty() ? OWNER : request.roles();
    return call.write(
        tx -> {
          Organization org = org(call, tx, wanted);
          User user = NewPeople.add(tx, human.withOrgId(org.id()));
          new OrganizationAdministrators(org.id()).addUnchecked(tx, user.id(), roles);
          return new SetUpOrgResponse(
              V1Details.ofMaking(org.stamp(), org.id()), org.id(), user.id());
        });
  }

  private static Organization org(Call call, Tx tx, SetUpOrgRequest.Org wanted) {
    Organization org = Organizations.create(tx, "", wanted.name(), call.requestedDomain());
    if (!wanted.domain().isEmpty()) {
      OrganizationDomains.add(tx, org.id(), wanted.domain(), call.requestedDomain());
      OrganizationDomains.setPrimary(tx, org.id(), wanted.domain());
    }
    return tx.find(Organization.TABLE, org.id()).orElse(org);
  }

  private static NewHuman human(SetUpOrgRequest.Human human) {
    SetUpOrgRequest.Human.Profile profile = Objects.requireNonNull(human.profile());
    SetUpOrgRequest.Human.Email email = Objects.requireNonNull(human.email());
    SetUpOrgRequest.Human.Phone phone = human.phone();
    boolean hasPassword = !human.password().isEmpty();
    return NewHuman.of("", human.userName(), profile.firstName(), profile.lastName(), email.email())
        .with(
            b ->
                b.nickName(profile.nickName())
                    .displayName(profile.displayName())
                    .preferredLanguage(profile.preferredLanguage())
                    .gender(profile.gender().ordinal())
                    .emailVerified(email.isEmailVerified())
                    .phone(phone == null ? "" : phone.phone())
                    .phoneVerified(phone != null && phone.isPhoneVerified())
                    .password(hasPassword ? human.password() : null)
                    .passwordChangeRequired(true)
                    .initial(!email.isEmailVerified() || !hasPassword));
  }
}
